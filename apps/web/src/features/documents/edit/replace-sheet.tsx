import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { Button } from '../../../ui/button/button.js';
import { CheckField } from '../../../ui/field/choice-field.js';
import { FileDrop } from '../../../ui/files/file-drop.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { UploadList } from '../upload/upload-list.js';
import { type UploadJob, UploadQueue } from '../upload/upload-queue.js';
import { type PaperSheetProps } from './paper-menu.js';

/** A new version in place of the one that is read now. */
export function ReplaceSheet({ paper, onFold }: PaperSheetProps) {
  const { t } = useTranslation('documents');
  const [queue] = useState(() => new UploadQueue());
  const [file, setFile] = useState<File | null>(null);
  const [declared, setDeclared] = useState(false);
  const [tried, setTried] = useState<'no' | 'yes'>('no');
  const send = () => {
    setTried('yes');
    if (!declared || file === null) return;
    const input = { fileName: file.name, size: file.size, containsNoStateSecret: true };
    const job: UploadJob = {
      title: file.name,
      total: file.size,
      announce: (key, signal) => client.documents.replace(paper.id, input, { key, signal }),
      sendBytes: (ticket, options) => client.documents.resume(ticket, file, options),
    };
    setFile(null);
    void queue.add([job]);
  };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={t('edit.replace')}
      eyebrow={paper.title}
      width="narrow"
      footer={
        file !== null && (
          <Button kind="filled" icon={IconUpload} onClick={send}>
            {t('edit.replaceVerb')}
          </Button>
        )
      }
    >
      <Stack>
        <p>{t('edit.replaceText')}</p>
        <FileDrop
          label={file?.name ?? t('upload.drop')}
          count="one"
          accept="application/pdf,.pdf"
          onFiles={([first]) => setFile(first ?? null)}
        />
        {file !== null && (
          <CheckField
            label={t('upload.declare')}
            detail={t('upload.declareText')}
            checked={declared}
            onChange={setDeclared}
            error={tried === 'yes' && !declared ? t('upload.declareMissing') : undefined}
          />
        )}
        <UploadList queue={queue} />
      </Stack>
    </Sheet>
  );
}
