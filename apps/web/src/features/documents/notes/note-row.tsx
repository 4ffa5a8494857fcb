import { type NoteView } from '@app/contracts';
import { IconArrowRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Row } from '../../../ui/list/row.js';
import { ActionMenu } from '../../../ui/menu/action-menu.js';
import { ConfirmSheet } from '../../../ui/sheet/confirm-sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { type Notes } from './use-notes.js';

export interface NoteRowProps {
  readonly note: NoteView;
  readonly notes: Notes;
  readonly onEdit: () => void;
  readonly onGo: () => void;
}

export function NoteRow({ note, notes, onEdit, onGo }: NoteRowProps) {
  const { t } = useTranslation('documents');
  const [asked, setAsked] = useState<'no' | 'delete'>('no');
  const remove = async () => {
    if ((await notes.remove.run(note)) === null) return;
    setAsked('no');
    await notes.refresh();
  };
  return (
    <>
      <Row
        weight="medium"
        title={note.text}
        detail={t('reader.page', { page: note.page })}
        trail={
          <ActionMenu
            label={t('notes.menu', { page: note.page })}
            actions={[
              { key: 'go', label: t('notes.go'), icon: IconArrowRight, onSelect: onGo },
              { key: 'edit', label: t('notes.edit'), icon: IconPencil, onSelect: onEdit },
              {
                key: 'delete',
                label: t('notes.delete'),
                icon: IconTrash,
                tone: 'danger',
                onSelect: () => setAsked('delete'),
              },
            ]}
          />
        }
      />
      <ConfirmSheet
        opened={asked === 'delete'}
        onBack={() => setAsked('no')}
        title={t('notes.delete')}
        consequence={
          <>
            <p>{t('notes.deleteText')}</p>
            <Refusal text={notes.remove.problem} onDismiss={notes.remove.clear} />
          </>
        }
        verb={t('notes.delete')}
        icon={IconTrash}
        busy={notes.remove.busy}
        onConfirm={() => void remove()}
      />
    </>
  );
}
