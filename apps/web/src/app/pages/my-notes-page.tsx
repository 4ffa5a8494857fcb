import { useParams } from '@tanstack/react-router';
import { MyNotesScreen } from '../../features/annotations/my-notes-screen.js';
import { MeetingGate } from '../../features/meetings/meeting-gate.js';
import { MeetingProvider } from '../../live/meeting-provider.js';
import { Page } from '../../ui/page/page.js';

/** What one wrote on the papers of one meeting. */
export function MyNotesPage() {
  const { meetingId } = useParams({ from: '/signed-in/frame/meetings/$meetingId/notes' });
  return (
    <MeetingProvider meetingId={meetingId}>
      <Page>
        <MeetingGate>
          <MyNotesScreen />
        </MeetingGate>
      </Page>
    </MeetingProvider>
  );
}
