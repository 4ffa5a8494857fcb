import { useParams } from '@tanstack/react-router';
import { MeetingOverview } from '../../features/meetings/meeting-overview.js';
import { MeetingProvider } from '../../live/meeting-provider.js';

/** One meeting before and after its session: agenda, papers, people. */
export function MeetingPage() {
  const { meetingId } = useParams({ from: '/signed-in/frame/meetings/$meetingId' });
  return (
    <MeetingProvider meetingId={meetingId}>
      <MeetingOverview />
    </MeetingProvider>
  );
}
