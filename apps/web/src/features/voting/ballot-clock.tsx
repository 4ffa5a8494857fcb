import { type BallotView } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/meeting-provider.js';
import { isStale, useLine } from '../../live/use-line.js';
import { Timer, type TimerProps } from '../../ui/timer/timer.js';
import styles from './voting.module.css';

/** Seconds a ballot has left; null = it has no end. @param nowMs server time */
export const ballotSeconds = ({ endsAt }: BallotView, nowMs: number): number | null =>
  endsAt === null ? null : Math.max(0, Math.ceil((Date.parse(endsAt) - nowMs) / 1000));

/** What is left of the time to vote; words where the chair ends it. */
export function BallotClock({ ballot, size }: { readonly ballot: BallotView; readonly size: TimerProps['size'] }) {
  const { t } = useTranslation('voting');
  const now = useServerNow();
  const line = useLine();
  const seconds = ballotSeconds(ballot, now);
  if (ballot.state !== 'open') return null;
  if (seconds === null) return <span className={styles.small}>{t('untilClosed')}</span>;
  return (
    <span className={styles.clock}>
      <span className={styles.small}>{t('left')}</span>
      <Timer seconds={isStale(line) ? null : seconds} size={size ?? 'large'} words="none" />
    </span>
  );
}
