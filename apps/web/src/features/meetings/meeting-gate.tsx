import { IconCalendarOff } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetingSession, useRefreshMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';

/** Shows its children once the meeting is known; before that the skeleton, or why there is nothing. */
export function MeetingGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('meetings');
  const { status, meeting, offlineSince } = useMeetingSession();
  const refresh = useRefreshMeeting();
  if (meeting !== null) return children;
  if (status === 'gone') {
    return (
      <Card>
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
      </Card>
    );
  }
  return (
    <Card>
      {offlineSince === null ? (
        <SkeletonRows rows={7} />
      ) : (
        <ErrorState title={t('loadFailed')} onRetry={refresh}>
          {t('failedText')}
        </ErrorState>
      )}
    </Card>
  );
}
