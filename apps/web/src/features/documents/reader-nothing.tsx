import { type Id, type Instant } from '@app/contracts';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeetingSession } from '../../live/meeting-provider.js';
import { TopBar } from '../../ui/bars/top-bar.js';
import { formatTime } from '../../ui/format/dates.js';
import { Empty } from '../../ui/state/empty.js';
import { OfflineState } from '../../ui/state/offline-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { BackToMeeting } from './back-to-meeting.js';
import styles from './reader.module.css';

export interface ReaderNothingProps {
  readonly documentId: Id;
  /** When the paper went from under the reader's eyes; null = it was never there. */
  readonly goneAt: Instant | null;
}

/** The reader without a paper: it is coming, it was taken back, it is not for this reader. */
export function ReaderNothing(props: ReaderNothingProps) {
  const { t } = useTranslation('documents');
  return (
    <main className={styles.reader}>
      <TopBar lead={<BackToMeeting />} title={t('papers')} />
      <div className={styles.state}>
        <Why {...props} />
      </div>
    </main>
  );
}

function Why({ documentId, goneAt }: ReaderNothingProps) {
  const { t } = useTranslation('documents');
  const { meeting, status, offlineSince } = useMeetingSession();
  const recalled = meeting?.documents.recalled.find((row) => row.documentId === documentId);
  if (recalled)
    return (
      <Empty icon={IconFileOff} title={t('reader.recalled', { time: formatTime(recalled.recalledAt) })}>
        {t('reader.recalledText', { name: recalled.byName, reason: recalled.reason })}
      </Empty>
    );
  if (meeting === null && status !== 'gone')
    return offlineSince === null ? <SkeletonRows rows={6} /> : <OfflineState since={offlineSince} />;
  const title = goneAt === null ? t('reader.gone') : t('reader.goneSince', { time: formatTime(goneAt) });
  return (
    <Empty icon={IconFileOff} title={title}>
      {t('reader.goneText')}
    </Empty>
  );
}
