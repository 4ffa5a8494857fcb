import { type LiveMeeting } from '@app/client';
import { type AnswerView, type AttendanceView, type Id, type SeatView } from '@app/contracts';
import { type MarkCount, type MemberMark } from '../../ui/members/member-mark.js';

/** A seat with what the roll says of it; null = nobody has said anything yet. */
export interface SeatPresence {
  readonly seat: SeatView;
  readonly row: AttendanceView | null;
}

/** Every seat in protocol order with its line in the roll. */
export function seatPresences({ meeting, attendance }: LiveMeeting): readonly SeatPresence[] {
  const bySeat = new Map(attendance.rows.map((row) => [row.seatId, row]));
  return meeting.seats.map((seat) => ({ seat, row: bySeat.get(seat.id) ?? null }));
}

/** How a member takes part, as the grid draws it. @param excused seats that may stay away */
export function markOf({ seat, row }: SeatPresence, excused: ReadonlySet<Id>): MemberMark {
  switch (row?.state) {
    case 'present':
      return row.place === 'hall' ? 'in-room' : 'online';
    case 'left':
      return 'absent';
    case 'absent':
      return excused.has(seat.id) ? 'excused' : 'absent';
    case undefined:
      return excused.has(seat.id) ? 'excused' : 'unknown';
  }
}

const awayAnswers = ({ invitations }: LiveMeeting): readonly AnswerView[] =>
  invitations.answers.filter(({ answer }) => answer === 'absent' || answer === 'substitute');

/** Seats of those who said that they would not come, whatever was said to it. */
const awaySeats = (live: LiveMeeting): ReadonlySet<Id> => new Set(awayAnswers(live).map(({ seatId }) => seatId));

/** Those of them who may stay away: an absence that waits for the chairman's consent, or has not got it, is no excuse. */
const excusedSeats = (live: LiveMeeting): ReadonlySet<Id> =>
  new Set(
    awayAnswers(live)
      .filter(({ consent }) => consent.state === 'granted' || consent.state === 'not-needed')
      .map(({ seatId }) => seatId),
  );

export interface Attendance {
  readonly present: number;
  readonly total: number;
  readonly counts: readonly MarkCount[];
}

const order = ['in-room', 'online', 'excused', 'absent', 'unknown'] as const satisfies readonly MemberMark[];

/**
 * Who is here: of a body's session every member on the roll, invited or not; of a working meeting every seat. The
 * figures are the server's where it counts a quorum.
 */
export function attendanceOf(live: LiveMeeting): Attendance {
  const { attendance, meeting } = live;
  const excused = excusedSeats(live);
  const counted = seatPresences(live).filter(({ seat }) => meeting.head.kind === 'working' || seat.isVoter);
  const marks = counted.map((presence) => markOf(presence, excused));
  const present = attendance.quorum?.present ?? marks.filter((mark) => mark === 'in-room' || mark === 'online').length;
  const total = attendance.quorum?.total ?? counted.length;
  // Members without a seat in the meeting are members all the same.
  const seatless = Math.max(0, total - counted.length);
  const count = (mark: MemberMark): number =>
    marks.filter((one) => one === mark).length + (mark === 'unknown' ? seatless : 0);
  return { present, total, counts: order.map((mark) => ({ mark, count: count(mark) })) };
}

/** Everybody who is expected and not marked yet, in protocol order: nobody who said that he would not come. */
export function unmarkedStill(live: LiveMeeting): readonly SeatPresence[] {
  const away = awaySeats(live);
  return seatPresences(live).filter(({ seat, row }) => row === null && seat.personId !== null && !away.has(seat.id));
}

/** The members among them; of a working meeting everybody. */
export const expectedStill = (live: LiveMeeting): readonly SeatPresence[] =>
  unmarkedStill(live).filter(({ seat }) => seat.isVoter || live.meeting.head.kind === 'working');

/** Present people whose line is lost, longest first. */
export const lostLines = (live: LiveMeeting): readonly SeatPresence[] =>
  seatPresences(live)
    .filter(({ row }) => row?.state === 'present' && row.connection === 'lost')
    .sort((a, b) => ((a.row?.lostAt ?? '') < (b.row?.lostAt ?? '') ? -1 : 1));
