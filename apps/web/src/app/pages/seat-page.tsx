import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepHallTablet } from '../../features/attendance/hall-tablet.js';
import { SeatClaim } from '../../features/attendance/seat-claim.js';
import { SeatCodeForm } from '../../features/attendance/seat-code-form.js';
import { client } from '../../live/client.js';
import { meQuery } from '../../live/use-me.js';
import { Card } from '../../ui/card/card.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import styles from './sign-in-page.module.css';

/** A tablet of the hall: opened with the code of its seat, claimed by whoever sits there. */
export function SeatPage() {
  const { t } = useTranslation('attendance');
  usePageTitle(t('seatTitle'));
  // The code of a scanned slip stands behind "#".
  const code = useRouterState({ select: (state) => state.location.hash });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [meetingId, setMeetingId] = useState<string | null>(null);
  // Nobody is here before a code opened the seat: there is no one to ask about.
  const { data: me } = useQuery({ ...meQuery, enabled: meetingId !== null });
  const leave = async (): Promise<void> => {
    await client.identity.signOut().catch(() => undefined);
    keepHallTablet(null);
    setMeetingId(null);
    await queries.resetQueries();
  };
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <p className={styles.product}>
          <b>E-Cabinet</b>
        </p>
        <Card>
          <h1 className={styles.title}>{t('seatTitle')}</h1>
          {meetingId === null || me === null ? (
            <SeatCodeForm code={code} onOpened={setMeetingId} />
          ) : me === undefined ? (
            <SkeletonRows rows={2} />
          ) : (
            <SeatClaim
              meetingId={meetingId}
              onArrive={() => void navigate({ to: '/meetings/$meetingId/live', params: { meetingId }, replace: true })}
              onNotMe={() => void leave()}
            />
          )}
        </Card>
      </div>
    </main>
  );
}
