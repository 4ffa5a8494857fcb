import { type Id } from '@app/contracts';
import { IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../live/client.js';
import { useMeeting } from '../../../live/meeting-provider.js';
import { Button } from '../../../ui/button/button.js';
import { CheckField } from '../../../ui/field/choice-field.js';
import { FileDrop } from '../../../ui/files/file-drop.js';
import { Stack } from '../../../ui/page/page.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { type ChosenFile, chosenFiles } from './chosen-file.js';
import { ChosenRow } from './chosen-row.js';
import { UploadList } from './upload-list.js';
import { type UploadJob, type UploadQueue } from './upload-queue.js';

export interface UploadSheetProps {
  readonly opened: boolean;
  readonly onFold: () => void;
  /** Lives longer than the sheet: folding it stops nothing. */
  readonly queue: UploadQueue;
}

/** Many files at once: dropped, matched to items by their names, looked through, declared, sent. */
export function UploadSheet({ opened, onFold, queue }: UploadSheetProps) {
  const { t } = useTranslation('documents');
  const { meeting } = useMeeting();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [declared, setDeclared] = useState(false);
  const declaration = useId();
  const [tried, setTried] = useState<'no' | 'yes'>('no');
  const isReady = declared && chosen.every(({ title }) => title.trim() !== '');
  const send = () => {
    setTried('yes');
    // Under a long list of files the box to tick lies out of sight.
    if (!declared) document.getElementById(declaration)?.focus();
    if (!isReady) return;
    void queue.add(chosen.map((one) => jobOf(meeting.head.id, one)));
    setChosen([]);
    setDeclared(false);
    setTried('no');
  };
  return (
    <Sheet
      opened={opened}
      onFold={onFold}
      title={t('upload.title')}
      footer={
        chosen.length > 0 && (
          <Button kind="filled" icon={IconUpload} onClick={send}>
            {t('upload.send', { count: chosen.length })}
          </Button>
        )
      }
    >
      <Stack>
        <FileDrop
          label={t('upload.drop')}
          hint={t('upload.dropHint')}
          accept="application/pdf,.pdf"
          onFiles={(files) => setChosen((before) => [...before, ...chosenFiles(files, meeting.items)])}
        />
        {chosen.map((one) => (
          <ChosenRow
            key={one.id}
            chosen={one}
            onChange={(next) => setChosen((all) => all.map((other) => (other.id === one.id ? next : other)))}
            onLeaveOut={() => setChosen((all) => all.filter(({ id }) => id !== one.id))}
          />
        ))}
        {chosen.length > 0 && (
          <CheckField
            id={declaration}
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

/** Sent only by a person who has just declared that it holds no state secret. */
function jobOf(meetingId: Id, { file, title, kind, itemId }: ChosenFile): UploadJob {
  const paper = { title: title.trim(), kind, itemId, owningUnitId: null, containsNoStateSecret: true };
  return {
    title: paper.title,
    total: file.size,
    announce: (key, signal) =>
      client.documents.add({ ...paper, meetingId, fileName: file.name, size: file.size }, { key, signal }),
    sendBytes: (ticket, options) => client.documents.resume(ticket, file, options),
  };
}
