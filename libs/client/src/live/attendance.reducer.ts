import { type AttendancePart, type AttendanceView, type Id, type MeetingPart, meetingAccess } from '@app/contracts';
import { type TypedEvent } from './reducers.js';

const bySeat = (a: { readonly seatId: Id }, b: { readonly seatId: Id }): number => (a.seatId < b.seatId ? -1 : 1);

/** Rows by seat id: changed ones in their place, gone ones out. */
function merge<T extends { readonly seatId: Id }>(
  rows: readonly T[],
  changed: readonly T[],
  gone: readonly Id[],
): readonly T[] {
  const touched = new Set([...changed.map((row) => row.seatId), ...gone]);
  return [...rows.filter((row) => !touched.has(row.seatId)), ...changed].sort(bySeat);
}

/** Attendance. Events of other meetings, and what tells a reader of all only about himself, leave it as it is. */
export function reduceAttendance(part: AttendancePart, { event, view }: TypedEvent, of: MeetingPart): AttendancePart {
  switch (event) {
    case 'attendance.changed':
      return { ...part, rows: merge(part.rows, view.rows, view.withdrawnSeatIds), quorum: view.quorum };
    case 'attendance.quorum-changed':
      return { ...part, quorum: view.quorum };
    case 'attendance.connections-changed': {
      const bySeatId = new Map(view.connections.map((one) => [one.seatId, one]));
      return { ...part, rows: part.rows.map((row): AttendanceView => ({ ...row, ...bySeatId.get(row.seatId) })) };
    }
    case 'attendance.hall-code-shown':
      return { ...part, isHallCodeShown: true };
    case 'attendance.hall-code-hidden':
      return { ...part, isHallCodeShown: false };
    case 'attendance.tablets-changed':
      return { ...part, tablets: merge(part.tablets, view.tablets, view.releasedSeatIds) };
    case 'attendance.mine-changed': {
      const isMine = view.meetingId === of.head.id && !meetingAccess['meeting.read-all'](of.facts);
      if (!isMine) return part;
      return { ...part, rows: merge(part.rows, view.row === null ? [] : [view.row], [view.seatId]) };
    }
    default:
      return part;
  }
}
