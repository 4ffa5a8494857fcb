import { useParams } from '@tanstack/react-router';
import { MeetingGate } from '../../features/meetings/meeting-gate.js';
import { MeetingStateSign } from '../../features/meetings/meeting-row.js';
import { RecordScreen } from '../../features/minutes/record-screen.js';
import { MeetingProvider, useMeeting } from '../../live/meeting-provider.js';
import { Page } from '../../ui/page/page.js';

/** The minutes of one meeting. */
export function RecordPage() {
  const { meetingId } = useParams({ from: '/signed-in/frame/meetings/$meetingId/record' });
  return (
    <MeetingProvider meetingId={meetingId}>
      <Page>
        <MeetingGate>
          <RecordScreen sign={<Sign />} />
        </MeetingGate>
      </Page>
    </MeetingProvider>
  );
}

const Sign = () => <MeetingStateSign state={useMeeting().meeting.head.state} />;
