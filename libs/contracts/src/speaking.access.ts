import { type SeatRelation } from './attendance.access.js';
import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts } from './meetings.js';

/** The reader's standing, and what the speaker's seat is to him. */
export interface FloorFacts extends SeatRelation {
  readonly meeting: MeetingFacts;
}

const onBehalf = ({ meeting, isOfMySite }: FloorFacts): boolean => meeting.isSiteContact && isOfMySite;

/** The floor: asked for by oneself or one's site; given by the chair, or by the secretary on his direction. */
export const speakingAccess = {
  'floor.ask': (f: FloorFacts): boolean => f.isOwnSeat || onBehalf(f) || meetingAccess['meeting.run'](f.meeting),
  'floor.withdraw': (f: FloorFacts): boolean => f.isOwnSeat || onBehalf(f) || meetingAccess['meeting.run'](f.meeting),
  /** Reorder, give, extend, end, leave uncalled. */
  'floor.lead': (f: MeetingFacts): boolean => meetingAccess['meeting.run'](f),
  /** Whoever has the floor may also say that he has finished. */
  'floor.end': (f: FloorFacts): boolean => f.isOwnSeat || meetingAccess['meeting.run'](f.meeting),
} as const;
