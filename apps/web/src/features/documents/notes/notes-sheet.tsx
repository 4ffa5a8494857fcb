import { type Id, NOTE_LIMITS, type NoteView } from '@app/contracts';
import { IconCheck, IconLock, IconNote, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.js';
import { TextAreaField } from '../../../ui/field/text-area-field.js';
import { IconText } from '../../../ui/icon/icon-text.js';
import { List } from '../../../ui/list/list.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Empty } from '../../../ui/state/empty.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { NoteRow } from './note-row.js';
import { type Notes, useNotes } from './use-notes.js';

export interface NotesSheetProps {
  readonly opened: boolean;
  readonly onFold: () => void;
  readonly documentId: Id;
  readonly versionId: Id;
  readonly page: number;
  readonly onGo: (page: number) => void;
}

/** Private notes per page, read and written. */
export function NotesSheet({ opened, onFold, documentId, versionId, page, onGo }: NotesSheetProps) {
  const { t } = useTranslation('documents');
  const notes = useNotes(documentId, opened);
  const [editedId, setEditedId] = useState<Id | null>(null);
  return (
    <Sheet opened={opened} onFold={onFold} title={t('notes.title')} width="narrow">
      <Stack>
        <IconText icon={IconLock}>{t('notes.private')}</IconText>
        <NoteForm
          key={editedId ?? page}
          page={page}
          versionId={versionId}
          edited={notes.notes.find(({ id }) => id === editedId) ?? null}
          notes={notes}
          onDone={() => setEditedId(null)}
        />
        {notes.notes.length === 0 ? (
          <Empty icon={IconNote} title={t('notes.none')}>
            {t('notes.noneText')}
          </Empty>
        ) : (
          <List label={t('notes.title')}>
            {notes.notes.map((note) => (
              <NoteRow
                key={note.id}
                note={note}
                notes={notes}
                onEdit={() => setEditedId(note.id)}
                onGo={() => onGo(note.page)}
              />
            ))}
          </List>
        )}
      </Stack>
    </Sheet>
  );
}

interface NoteFormProps extends Pick<NotesSheetProps, 'versionId' | 'page'> {
  readonly notes: Notes;
  /** Null = a new one on this page. */
  readonly edited: NoteView | null;
  readonly onDone: () => void;
}

function NoteForm({ notes, versionId, page, edited, onDone }: NoteFormProps) {
  const { t } = useTranslation('documents');
  const [text, setText] = useState(edited?.text ?? '');
  const act = edited === null ? notes.put : notes.edit;
  const save = async () => {
    if (text.trim() === '') return;
    const saved =
      edited === null
        ? await notes.put.run({ versionId, page, text: text.trim() })
        : await notes.edit.run(edited, text.trim());
    if (saved !== null) {
      setText('');
      onDone();
    }
    // After a refusal too: what another tablet of the same person wrote must be seen before it is written over.
    await notes.refresh();
  };
  return (
    <Stack>
      <TextAreaField
        label={t('notes.onPage', { page: edited?.page ?? page })}
        value={text}
        maxLength={NOTE_LIMITS.textMax}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        kind="filled"
        icon={edited === null ? IconPlus : IconCheck}
        busy={act.busy}
        locked={text.trim() === '' ? t('notes.empty') : undefined}
        onClick={() => void save()}
      >
        {t('notes.save')}
      </Button>
      {edited !== null && (
        <Button kind="text" onClick={onDone}>
          {t('notes.stopEditing')}
        </Button>
      )}
      <Refusal text={act.problem} onDismiss={act.clear} />
    </Stack>
  );
}
