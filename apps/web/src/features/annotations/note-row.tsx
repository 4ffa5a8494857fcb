import { type ShownMark } from '@app/client';
import { IconArrowRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Row } from '../../ui/list/row.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { MarkStateSign } from './mark-state-sign.js';

export interface NoteRowProps {
  readonly note: ShownMark;
  readonly onEdit: () => void;
  readonly onGo: () => void;
  readonly onRemove: () => void;
  /** Only for what the server refused. */
  readonly onGiveUp: () => void;
}

export function NoteRow({ note: { mark, state }, onEdit, onGo, onRemove, onGiveUp }: NoteRowProps) {
  const { t } = useTranslation('annotations');
  const { page } = mark;
  return (
    <Row
      weight="medium"
      title={mark.text}
      detail={
        <>
          {t('notes.page', { page })} · <MarkStateSign state={state} />
        </>
      }
      trail={
        <ActionMenu
          label={t('notes.menu', { page })}
          actions={[
            { key: 'go', label: t('notes.go'), icon: IconArrowRight, onSelect: onGo },
            { key: 'edit', label: t('notes.edit'), icon: IconPencil, onSelect: onEdit },
            state === 'refused'
              ? { key: 'give-up', label: t('notes.giveUp'), icon: IconTrash, tone: 'danger', onSelect: onGiveUp }
              : { key: 'delete', label: t('notes.delete'), icon: IconTrash, tone: 'danger', onSelect: onRemove },
          ]}
        />
      }
    />
  );
}
