import { ATTENDANCE_LIMITS, type AttendancePlace, type MeetingState, type SeatView } from '@app/contracts';

const MINUTE_MS = 60_000;

/** May people check in now? While the session runs, and before it from two hours ahead of the announced start. */
export function isCheckInOpen(meeting: { readonly state: MeetingState; readonly startsAt: Date }, now: Date): boolean {
  if (meeting.state === 'in-session' || meeting.state === 'paused') return true;

  const opensAt = meeting.startsAt.getTime() - ATTENDANCE_LIMITS.opensMinutesBefore * MINUTE_MS;
  return meeting.state === 'issued' && now.getTime() >= opensAt;
}

/** Whose hand changes the roll: those who run the meeting, or the person (or his contact). */
export type Hand = 'runs' | 'person';

/** The roll may be set right once the invitation is out; by those who run the meeting also after the close, until the record stands. */
export function isRollOpen(state: MeetingState, hand: Hand): boolean {
  if (state === 'closed') return hand === 'runs';

  return state === 'issued' || state === 'in-session' || state === 'paused';
}

/** Where a seat is when nobody says otherwise. */
export const plannedPlace = (seat: Pick<SeatView, 'siteId'>): AttendancePlace =>
  seat.siteId === null ? 'hall' : 'site';
