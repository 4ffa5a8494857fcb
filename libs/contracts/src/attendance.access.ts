import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts } from './meetings.js';

/** The reader's standing in the meeting, and what the seat in question is to him. */
export interface AttendanceFacts {
  readonly meeting: MeetingFacts;
  readonly isOwnSeat: boolean;
  /** The seat belongs to a remote site whose contact the reader is. */
  readonly isOfMySite: boolean;
}

const marks = ({ meeting, isOfMySite }: AttendanceFacts): boolean =>
  meetingAccess['meeting.run'](meeting) || (meeting.isSiteContact && isOfMySite);

/** Attendance: one's own, one's site's, or everybody's for those who run the meeting. */
export const attendanceAccess = {
  /** By tablet, QR or tap: nobody does this for another. */
  'attendance.check-in': (f: AttendanceFacts): boolean => f.isOwnSeat,
  /** Present, absent, mistaken check-in. */
  'attendance.mark': (f: AttendanceFacts): boolean => marks(f),
  'attendance.leave': (f: AttendanceFacts): boolean => f.isOwnSeat || marks(f),
  'attendance.return': (f: AttendanceFacts): boolean => f.isOwnSeat || marks(f),
  'attendance.print-sheet': (f: MeetingFacts): boolean => meetingAccess['meeting.run'](f),
  'seat-code.issue': (f: MeetingFacts): boolean => meetingAccess['seats.edit'](f),
  'hall-code.show': (f: MeetingFacts): boolean => meetingAccess['meeting.run'](f),
} as const;
