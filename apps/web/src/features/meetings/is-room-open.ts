import { ATTENDANCE_LIMITS, type MeetingHead } from '@app/contracts';

/** Is there a session to enter: one that runs, or one that people already check in for? @param nowMs epoch milliseconds */
export function isRoomOpen({ state, startsAt }: Pick<MeetingHead, 'state' | 'startsAt'>, nowMs: number): boolean {
  if (state === 'in-session' || state === 'paused') return true;
  return state === 'issued' && nowMs >= Date.parse(startsAt) - ATTENDANCE_LIMITS.opensMinutesBefore * 60_000;
}
