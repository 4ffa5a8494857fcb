import { type ShownMark } from '@app/client';
import { type Id, MARK_LIMITS, type MarkContent, type MarkView } from '@app/contracts';
import { IconArrowBackUp, IconCheck, IconLock, IconNote, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { useMe } from '../../live/use-me.js';
import { Banner } from '../../ui/banner/banner.js';
import { Button } from '../../ui/button/button.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { List } from '../../ui/list/list.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { CarriedTray } from './carried/carried-tray.js';
import { contentOf } from './content-of.js';
import { NoteRow } from './note-row.js';
import { type Marks } from './use-marks.js';

export interface NotesSheetProps {
  readonly opened: boolean;
  readonly onFold: () => void;
  readonly marks: Marks | null;
  readonly documentId: Id;
  readonly versionId: Id;
  readonly page: number;
  readonly onGo: (page: number) => void;
}

/** Private notes per page, read and written; also without a network. */
export function NotesSheet({ opened, onFold, marks, documentId, versionId, page, onGo }: NotesSheetProps) {
  const { t } = useTranslation('annotations');
  const { id: me } = useMe().person;
  const [edited, setEdited] = useState<MarkView | null>(null);
  const [deleted, setDeleted] = useState<MarkView | null>(null);
  const notes = notesOf(marks?.shown ?? [], versionId, me);
  const remove = (mark: MarkView) => {
    setDeleted(mark);
    void marks?.remove(mark.id);
  };
  const bringBack = (mark: MarkView) => {
    setDeleted(null);
    void marks?.put(mark.id, contentOf(mark));
  };
  return (
    <Sheet opened={opened} onFold={onFold} title={t('notes.title')} width="narrow">
      <Stack>
        <IconText icon={IconLock}>{t('notes.private')}</IconText>
        {marks !== null && (
          <NoteForm
            key={edited?.id ?? page}
            page={page}
            versionId={versionId}
            edited={edited}
            marks={marks}
            onDone={() => setEdited(null)}
          />
        )}
        {deleted !== null && (
          <Banner
            tone="accent"
            icon={IconNote}
            title={t('notes.deleted')}
            action={
              <Button kind="outlined" icon={IconArrowBackUp} onClick={() => bringBack(deleted)}>
                {t('notes.undo')}
              </Button>
            }
          />
        )}
        {marks !== null && opened && <CarriedTray {...{ marks, me, documentId, versionId, page, onGo }} />}
        <NoteList
          notes={notes}
          onEdit={setEdited}
          onGo={onGo}
          onRemove={remove}
          onGiveUp={(mark) => void marks?.giveUp(mark.id)}
        />
      </Stack>
    </Sheet>
  );
}

interface NoteListProps {
  readonly notes: readonly ShownMark[];
  readonly onEdit: (mark: MarkView) => void;
  readonly onGo: (page: number) => void;
  readonly onRemove: (mark: MarkView) => void;
  readonly onGiveUp: (mark: MarkView) => void;
}

function NoteList({ notes, onEdit, onGo, onRemove, onGiveUp }: NoteListProps) {
  const { t } = useTranslation('annotations');
  if (notes.length === 0)
    return (
      <Empty icon={IconNote} title={t('notes.none')}>
        {t('notes.noneText')}
      </Empty>
    );
  return (
    <List label={t('notes.title')}>
      {notes.map((note) => (
        <NoteRow
          key={note.mark.id}
          note={note}
          onEdit={() => onEdit(note.mark)}
          onGo={() => onGo(note.mark.page)}
          onRemove={() => onRemove(note.mark)}
          onGiveUp={() => onGiveUp(note.mark)}
        />
      ))}
    </List>
  );
}

/** One's own on this version, by page, then as they were made; what has no place on it lies in the tray. */
function notesOf(shown: readonly ShownMark[], versionId: Id, me: Id): readonly ShownMark[] {
  return shown
    .filter(
      ({ mark }) =>
        mark.shape.kind === 'note' &&
        mark.author.personId === me &&
        mark.versionId === versionId &&
        mark.carried?.state !== 'orphan',
    )
    .sort((a, b) => a.mark.page - b.mark.page || a.mark.createdAt.localeCompare(b.mark.createdAt));
}

interface NoteFormProps extends Pick<NotesSheetProps, 'versionId' | 'page'> {
  readonly marks: Marks;
  /** Null = a new one on this page. */
  readonly edited: MarkView | null;
  readonly onDone: () => void;
}

function NoteForm({ marks, versionId, page, edited, onDone }: NoteFormProps) {
  const { t } = useTranslation('annotations');
  const [text, setText] = useState(edited?.text ?? '');
  const save = () => {
    const words = text.trim();
    if (words === '') return;
    const fresh: MarkContent = {
      ...{ versionId, page, text: words },
      shape: { kind: 'note', color: 'yellow', at: null },
      sharing: { with: 'nobody' },
    };
    if (edited === null) void marks.put(uuidv7(), fresh);
    else void marks.put(edited.id, { ...contentOf(edited), text: words }, edited.rev);
    setText('');
    onDone();
  };
  return (
    <Stack>
      <TextAreaField
        label={t('notes.onPage', { page: edited?.page ?? page })}
        value={text}
        maxLength={MARK_LIMITS.textMax}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        kind="filled"
        icon={edited === null ? IconPlus : IconCheck}
        locked={text.trim() === '' ? t('notes.empty') : undefined}
        onClick={save}
      >
        {t('notes.save')}
      </Button>
      {edited !== null && (
        <Button kind="text" onClick={onDone}>
          {t('notes.stopEditing')}
        </Button>
      )}
    </Stack>
  );
}
