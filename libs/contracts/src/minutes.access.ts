import { meetingAccess } from './meetings.access.js';
import { type MeetingFacts } from './meetings.js';
import { type Id } from './platform.js';

const isHeld = (f: MeetingFacts): boolean => f.state === 'in-session' || f.state === 'paused' || f.state === 'closed';

export const minutesAccess = {
  /** Chair and secretaries, at any time: the answer to whoever else asks is that it is not his. */
  'minutes.lead': (f: MeetingFacts): boolean => meetingAccess['meeting.read-chair'](f),
  /** Outcomes, conclusions and summaries: from the opening until the meeting is concluded. */
  'minutes.write': (f: MeetingFacts): boolean => meetingAccess['meeting.read-chair'](f) && isHeld(f),
  /** The draft record with everything in it. */
  'minutes.read-record': (f: MeetingFacts): boolean =>
    meetingAccess['meeting.read-chair'](f) && (isHeld(f) || f.state === 'concluded'),
} as const;

/** May the reader know what was concluded on this item? @param itemId null = on the meeting as a whole */
export const mayReadConclusion = (f: MeetingFacts, itemId: Id | null): boolean => {
  if (meetingAccess['meeting.read-chair'](f)) return true;
  if (f.state !== 'concluded') return false;
  if (meetingAccess['meeting.read-all'](f)) return true;
  return itemId !== null && (f.itemIds?.includes(itemId) ?? false);
};
