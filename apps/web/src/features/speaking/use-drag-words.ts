import { type DndContextProps } from '@dnd-kit/core';
import { type FloorRequestView } from '@app/contracts';
import { useTranslation } from 'react-i18next';

/** What is said while a line of the queue is moved by keyboard. */
export function useDragWords(queue: readonly FloorRequestView[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation('speaking');
  const name = (id: unknown): string => queue.find((request) => request.id === id)?.speaker.name ?? '';
  const place = (id: unknown): number => queue.findIndex((request) => request.id === id) + 1;
  return {
    screenReaderInstructions: { draggable: t('drag.how') },
    announcements: {
      onDragStart: ({ active }) => t('drag.lifted', { name: name(active.id), place: place(active.id) }),
      onDragOver: ({ active, over }) =>
        over ? t('drag.over', { name: name(active.id), place: place(over.id) }) : undefined,
      onDragEnd: ({ active, over }) =>
        over ? t('drag.dropped', { name: name(active.id), place: place(over.id) }) : undefined,
      onDragCancel: ({ active }) => t('drag.cancelled', { name: name(active.id) }),
    },
  };
}
