import { type DndContextProps } from '@dnd-kit/core';
import { type AgendaItemView } from '@app/contracts';
import { useTranslation } from 'react-i18next';

/** What is said while an item is moved by keyboard. */
export function useDragWords(items: readonly AgendaItemView[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation('preparation');
  const title = (id: unknown): string => items.find((item) => item.id === id)?.title ?? '';
  return {
    screenReaderInstructions: { draggable: t('drag.how') },
    announcements: {
      onDragStart: ({ active }) => t('drag.lifted', { title: title(active.id) }),
      onDragOver: ({ active, over }) =>
        over ? t('drag.over', { title: title(active.id), other: title(over.id) }) : undefined,
      onDragEnd: ({ active, over }) =>
        over ? t('drag.dropped', { title: title(active.id), other: title(over.id) }) : undefined,
      onDragCancel: ({ active }) => t('drag.cancelled', { title: title(active.id) }),
    },
  };
}
