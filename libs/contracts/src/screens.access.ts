import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts } from './meetings.js';

export const screenAccess = {
  'screen.pair': (f: MeetingFacts): boolean => meetingAccess['meeting.run'](f),
} as const;
