import { IconCalendarOff } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetingSession, useRefreshMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Page } from '../../ui/page/page.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { Skeleton, SkeletonBar } from '../../ui/state/skeleton.js';
import styles from './session-gate.module.css';

/** Shows its children once the meeting is known; before that the shape of the screen, or why there is nothing. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('session');
  const { status, meeting, offlineSince } = useMeetingSession();
  const refresh = useRefreshMeeting();
  if (meeting !== null) return children;
  if (status !== 'gone' && offlineSince === null) return <Shape />;
  return (
    <Page width="reading">
      <Card>
        {status === 'gone' ? (
          <Empty
            icon={IconCalendarOff}
            title={t('gone')}
            action={
              <ButtonLink to="/" kind="filled">
                {t('toMeetings')}
              </ButtonLink>
            }
          >
            {t('goneText')}
          </Empty>
        ) : (
          <ErrorState title={t('loadFailed')} onRetry={refresh} retryKind="filled">
            {t('loadFailedText')}
          </ErrorState>
        )}
      </Card>
    </Page>
  );
}

/** Bar, agenda, paper: the true layout in grey. */
function Shape() {
  return (
    <div className={styles.shape}>
      <Skeleton>
        <div className={styles.bar}>
          <SkeletonBar size="title" width="46%" />
        </div>
        <div className={styles.body}>
          <div className={styles.agenda}>
            {Array.from({ length: 6 }, (_, row) => (
              <SkeletonBar key={row} size="row" />
            ))}
          </div>
          <div className={styles.paper}>
            <SkeletonBar size="block" />
          </div>
        </div>
      </Skeleton>
    </div>
  );
}
