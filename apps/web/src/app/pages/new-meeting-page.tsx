import { NewMeeting } from '../../features/preparation/new-meeting.js';

/** A new meeting. */
export function NewMeetingPage() {
  return <NewMeeting />;
}
