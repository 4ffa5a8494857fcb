import { positionOf } from '@app/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { formatTimeRange } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import styles from './room.module.css';

/** Before the session: what it is, when it begins, and how to check in. */
export function RoomBefore({ hallCode }: { readonly hallCode: ReactNode }) {
  const { t } = useTranslation('screens');
  const { duration, addressed } = useFormat();
  const { head, seats } = useMeeting().meeting;
  const chair = seats.find(({ roles }) => roles.includes('chair'));
  const now = useServerNow();
  const seconds = (Date.parse(head.startsAt) - now) / 1000;
  const words = (
    <>
      <p className={styles.huge}>{seconds > 0 ? t('startsIn', { time: duration(seconds) }) : t('soon')}</p>
      <p className={styles.large}>{formatTimeRange(head.startsAt, head.endsAt)}</p>
      {head.chairName !== null && (
        <div className={styles.soft}>
          <p>{t('chairedBy', { name: addressed(head.chairName) })}</p>
          {chair && <p>{positionOf(chair)}</p>}
        </div>
      )}
    </>
  );
  if (hallCode === null) return <div className={styles.middle}>{words}</div>;
  return (
    <div className={styles.two}>
      <div className={styles.middle}>{words}</div>
      <div className={styles.side}>{hallCode}</div>
    </div>
  );
}

export function RoomPaused() {
  const { t } = useTranslation('screens');
  return (
    <div className={styles.middle}>
      <p className={styles.huge}>{t('paused')}</p>
    </div>
  );
}

export function RoomOver() {
  const { t } = useTranslation('screens');
  const { head } = useMeeting().meeting;
  return (
    <div className={styles.middle}>
      <p className={styles.huge}>{t('over')}</p>
      {head.openedAt !== null && head.closedAt !== null && (
        <p className={styles.large}>{formatTimeRange(head.openedAt, head.closedAt)}</p>
      )}
    </div>
  );
}
