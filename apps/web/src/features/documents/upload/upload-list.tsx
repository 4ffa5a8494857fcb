import { IconFileUpload, IconFileX, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../live/problem-text.js';
import { Button } from '../../../ui/button/button.js';
import { useFormat } from '../../../ui/format/use-format.js';
import { List } from '../../../ui/list/list.js';
import { Row, RowIcon } from '../../../ui/list/row.js';
import { ProgressBar } from '../../../ui/progress/progress-bar.js';
import { SentRow } from './sent-row.js';
import { type UploadQueue, type UploadRow } from './upload-queue.js';

/** Files on their way up, with what can be done about each. */
export function UploadList({ queue }: { readonly queue: UploadQueue }) {
  const { t } = useTranslation('documents');
  const rows = useUploads(queue);
  if (rows.length === 0) return null;
  return (
    <List label={t('upload.sending')}>
      {rows.map((row) => (
        <Uploading key={row.id} row={row} queue={queue} />
      ))}
    </List>
  );
}

/** The queue's rows, live. */
export const useUploads = (queue: UploadQueue): readonly UploadRow[] =>
  useSyncExternalStore(queue.subscribe, () => queue.view);

function Uploading({ row, queue }: { readonly row: UploadRow; readonly queue: UploadQueue }) {
  const say = useProblemText();
  if (row.phase === 'sent' && row.ticket !== null) return <SentRow title={row.title} ticket={row.ticket} />;
  if (row.phase === 'refused')
    return <Row lead={<RowIcon of={IconFileX} tone="red" />} title={row.title} detail={say(row.error)} />;
  return (
    <Row
      lead={<RowIcon of={IconFileUpload} tone={row.phase === 'sending' ? 'accent' : 'amber'} />}
      title={row.title}
      trail={<PauseButton row={row} queue={queue} />}
    >
      <Progress row={row} />
    </Row>
  );
}

function Progress({ row: { phase, sent, total } }: { readonly row: UploadRow }) {
  const { t } = useTranslation('documents');
  const { bytes } = useFormat();
  const label = phase === 'lost' || phase === 'paused' ? t(`upload.${phase}`) : t('upload.sending');
  const count = t('upload.progress', { sent: bytes(sent), total: bytes(total) });
  return <ProgressBar label={label} value={sent} max={total} count={count} />;
}

function PauseButton({ row, queue }: { readonly row: UploadRow; readonly queue: UploadQueue }) {
  const { t } = useTranslation('documents');
  if (row.phase === 'waiting') return null;
  return row.phase === 'paused' ? (
    <Button size="small" icon={IconPlayerPlay} onClick={() => queue.resume(row.id)}>
      {t('upload.resume')}
    </Button>
  ) : (
    <Button size="small" icon={IconPlayerPause} onClick={() => queue.pause(row.id)}>
      {t('upload.pause')}
    </Button>
  );
}
