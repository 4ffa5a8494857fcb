import { useParams } from '@tanstack/react-router';
import { MeetingGate } from '../../features/meetings/meeting-gate.js';
import { LettersScreen } from '../../features/notifications/letters-screen.js';
import { MeetingProvider } from '../../live/meeting-provider.js';
import { Page } from '../../ui/page/page.js';

/** Whether the invitations of one meeting have arrived. */
export function LettersPage() {
  const { meetingId } = useParams({ from: '/signed-in/frame/meetings/$meetingId/letters' });
  return (
    <MeetingProvider meetingId={meetingId}>
      <Page>
        <MeetingGate>
          <LettersScreen />
        </MeetingGate>
      </Page>
    </MeetingProvider>
  );
}
