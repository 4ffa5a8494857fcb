import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { expectedEnd } from '../../live/session-items.js';
import { formatTime } from '../../ui/format/dates.js';
import { AgendaList, type AgendaListProps } from './agenda-list.js';
import styles from './agenda-drawer.module.css';

export interface AgendaDrawerProps extends AgendaListProps {
  /** Under the list: one's own attendance, the way out. */
  readonly children?: ReactNode;
}

/** Agenda and papers beside the stage, 328 wide. */
export function AgendaDrawer({ children, ...list }: AgendaDrawerProps) {
  const { t } = useTranslation('session');
  return (
    <nav className={styles.drawer} aria-label={t('agenda')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('agenda')}</h2>
        <ExpectedEnd />
      </div>
      <AgendaList {...list} />
      <div className={styles.foot}>{children}</div>
    </nav>
  );
}

/** "Dự kiến kết thúc 17:40"; a guest of named items does not know the others. */
export function ExpectedEnd() {
  const { t } = useTranslation('session');
  const { head, items, facts } = useMeeting().meeting;
  const now = useServerNow();
  const end = head.state === 'in-session' ? expectedEnd(items, now) : null;
  if (end === null || facts.itemIds !== null) return null;
  return <p className={styles.end}>{t('endsAbout', { time: formatTime(end) })}</p>;
}
