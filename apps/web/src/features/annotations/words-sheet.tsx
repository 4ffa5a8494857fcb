import { MARK_LIMITS, type MarkContent } from '@app/contracts';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { Button } from '../../ui/button/button.js';
import { TextAreaField } from '../../ui/field/text-area-field.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { contentOf } from './content-of.js';
import { type WordsDraft, type Writing } from './use-writing.js';

/** The words of a note, or of a text on the page. */
export function WordsSheet({ writing }: { readonly writing: Writing }) {
  const { t } = useTranslation('annotations');
  const { draft, setDraft } = writing;
  const isNote = draft?.shape.kind === 'note';
  return (
    <Sheet
      opened={draft !== null}
      onFold={() => setDraft(null)}
      title={t(isNote ? 'notes.onPage' : 'write.textOnPage', { page: draft?.page ?? 1 })}
      width="narrow"
      height="fit"
    >
      {draft !== null && <WordsForm writing={writing} draft={draft} />}
    </Sheet>
  );
}

function WordsForm({ writing, draft }: { readonly writing: Writing; readonly draft: WordsDraft }) {
  const { t } = useTranslation('annotations');
  const [text, setText] = useState(draft.mark?.mark.text ?? '');
  const { setDraft, write } = writing;
  const before = draft.mark === null ? null : contentOf(draft.mark.mark);
  const markId = draft.mark?.mark.id ?? uuidv7();
  const save = () => {
    const { versionId, page, shape } = draft;
    const fresh: MarkContent = { versionId, page, shape, text: '', sharing: { with: 'nobody' } };
    write([{ markId, before, after: { ...(before ?? fresh), text: text.trim() } }]);
    setDraft(null);
  };
  const remove = () => {
    write([{ markId, before, after: null }]);
    setDraft(null);
  };
  return (
    <Stack>
      <TextAreaField
        label={t('write.words')}
        value={text}
        autoFocus
        maxLength={MARK_LIMITS.textMax}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button kind="filled" icon={IconCheck} locked={text.trim() === '' ? t('notes.empty') : undefined} onClick={save}>
        {t('write.saveWords')}
      </Button>
      {before !== null && (
        <Button icon={IconTrash} onClick={remove}>
          {t('write.delete')}
        </Button>
      )}
    </Stack>
  );
}
