import { type LiveMeeting } from '@app/client';
import {
  ATTENDANCE_LIMITS,
  type AttendanceView,
  type MeetingHead,
  type OwnCheckInWay,
  type SeatView,
} from '@app/contracts';

/** What somebody can do about his own line in the roll. */
export type OwnCheckIn =
  /** No seat of his own: a secretariat without a place, an aide. */
  | { readonly kind: 'none' }
  | { readonly kind: 'too-early'; readonly opensAt: number }
  | { readonly kind: 'over' }
  | { readonly kind: 'open'; readonly ways: readonly OwnCheckInWay[] }
  | { readonly kind: 'present'; readonly row: AttendanceView }
  | { readonly kind: 'left'; readonly row: AttendanceView };

/** When checking in opens, server time in milliseconds. */
export const checkInOpensAt = ({ startsAt }: MeetingHead): number =>
  Date.parse(startsAt) - ATTENDANCE_LIMITS.opensMinutesBefore * 60_000;

/** The reader's own seat: the first of his seats that he fills himself. */
export function mySeat({ meeting }: LiveMeeting): SeatView | null {
  const [first] = meeting.mySeatIds;
  return meeting.seats.find(({ id }) => id === first) ?? null;
}

/** @param nowMs server time. @param isHallTablet the device was opened with the code of the seat */
export function ownCheckIn(live: LiveMeeting, nowMs: number, isHallTablet: boolean): OwnCheckIn {
  const seat = mySeat(live);
  if (seat === null) return { kind: 'none' };
  const row = live.attendance.rows.find(({ seatId }) => seatId === seat.id);
  if (row?.state === 'present') return { kind: 'present', row };
  if (row?.state === 'left') return { kind: 'left', row };
  switch (live.meeting.head.state) {
    case 'in-session':
    case 'paused':
      return { kind: 'open', ways: waysOf(live, seat, isHallTablet) };
    case 'issued': {
      const opensAt = checkInOpensAt(live.meeting.head);
      return nowMs < opensAt
        ? { kind: 'too-early', opensAt }
        : { kind: 'open', ways: waysOf(live, seat, isHallTablet) };
    }
    case 'draft':
    case 'submitted':
    case 'approved':
    case 'closed':
    case 'concluded':
    case 'cancelled':
      return { kind: 'over' };
  }
}

/** A tap says where one was expected: at one's site, or alone behind the meeting's online link. */
function waysOf({ meeting }: LiveMeeting, seat: SeatView, isHallTablet: boolean): readonly OwnCheckInWay[] {
  if (isHallTablet) return ['tablet'];
  const mayTap = seat.siteId !== null || meeting.head.onlineUrl !== null;
  return mayTap ? ['online', 'qr'] : ['qr'];
}
