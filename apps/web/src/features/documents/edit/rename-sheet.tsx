import { DOCUMENT_LIMITS, type DocumentEdit, type DocumentKind, documentKinds } from '@app/contracts';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { useAct } from '../../../live/use-act.js';
import { Button } from '../../../ui/button/button.js';
import { SelectField } from '../../../ui/field/select-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { Form } from '../../../ui/form/form-layout.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { Refusal } from '../../../ui/state/refusal.js';
import { type PaperSheetProps } from './paper-menu.js';

/** Title and kind of a paper. */
export function RenameSheet({ paper, onFold }: PaperSheetProps) {
  const { t } = useTranslation('documents');
  const [title, setTitle] = useState(paper.title);
  const [kind, setKind] = useState<DocumentKind>(paper.kind);
  const [tried, setTried] = useState<'no' | 'yes'>('no');
  const edit = useAct(
    useCallback((key: string, input: DocumentEdit) => client.documents.edit(paper.id, input, { key }), [paper.id]),
  );
  const save = async () => {
    setTried('yes');
    if (title.trim() === '') return;
    const { rev, owningUnitId } = paper;
    const saved = await edit.run({ rev, title: title.trim(), kind, owningUnitId });
    if (saved !== null) onFold();
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('edit.rename')}
      width="narrow"
      footer={
        <Button kind="filled" busy={edit.busy} onClick={() => void save()}>
          {t('edit.save')}
        </Button>
      }
    >
      <Form label={t('edit.rename')} onSubmit={() => void save()}>
        <TextField
          label={t('upload.name')}
          value={title}
          maxLength={DOCUMENT_LIMITS.titleMax}
          error={tried === 'yes' && title.trim() === '' ? t('edit.titleMissing') : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <SelectField label={t('upload.kind')} options={useKindOptions()} value={kind} onChange={setKind} />
        <Refusal text={edit.problem} onDismiss={edit.clear} />
      </Form>
    </Sheet>
  );
}

/** The kinds of papers with their names. */
export function useKindOptions() {
  const { t } = useTranslation('documents');
  return documentKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
}
