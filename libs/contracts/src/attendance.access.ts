import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts, type SeatView, type SiteView } from './meetings.js';
import { type Id } from './platform.js';

/** What a seat is to the reader. */
export interface SeatRelation {
  readonly isOwnSeat: boolean;
  /** The seat belongs to a remote site whose contact the reader is. */
  readonly isOfMySite: boolean;
}

/** The reader's standing in the meeting, and what the seat in question is to him. */
export interface AttendanceFacts extends SeatRelation {
  readonly meeting: MeetingFacts;
}

/** From the reader's own seats and the sites of the meeting; the contact's own seat is of his site too. */
export const seatRelation = (
  seat: Pick<SeatView, 'id' | 'siteId'>,
  mySeatIds: readonly Id[],
  sites: readonly Pick<SiteView, 'id' | 'contactSeatId'>[],
): SeatRelation => ({
  isOwnSeat: mySeatIds.includes(seat.id),
  isOfMySite: sites.some(
    ({ id, contactSeatId }) => id === seat.siteId && contactSeatId !== null && mySeatIds.includes(contactSeatId),
  ),
});

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
  'seat-code.issue': (f: MeetingFacts): boolean => meetingAccess['meeting.issue'](f),
  'hall-code.show': (f: MeetingFacts): boolean => meetingAccess['meeting.run'](f),
} as const;
