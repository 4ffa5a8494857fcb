import { type AttendancePlace, type CheckInWay, type Id, type SeatView } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';
import { Attendance } from './entities.js';

export interface HowPresent {
  readonly way: CheckInWay;
  readonly place: AttendancePlace;
  readonly siteId: Id | null;
}

/** The person in a seat. @throws attendance/seat-empty for one that only an office was invited to */
export function occupant(seat: SeatView): Id {
  if (seat.personId === null) throw new AppError('attendance/seat-empty', { facts: { seat: seat.name } });
  return seat.personId;
}

/** A row that says "present"; somebody who comes back keeps the time of his first check-in. */
export function presentRow(
  tx: Tx,
  meetingId: Id,
  seat: SeatView,
  how: HowPresent,
  byName: string,
  before: Attendance | undefined,
): Attendance {
  const isHere = before?.state === 'present';
  return tx.manager.create(Attendance, {
    seatId: seat.id,
    meetingId,
    personId: occupant(seat),
    state: 'present',
    ...how,
    checkedInAt: before?.checkedInAt ?? tx.at,
    leftAt: null,
    byName,
    connectedAt: isHere ? before.connectedAt : null,
    lostAt: isHere ? before.lostAt : null,
  });
}

export function absentRow(tx: Tx, meetingId: Id, seat: SeatView, byName: string): Attendance {
  return tx.manager.create(Attendance, {
    seatId: seat.id,
    meetingId,
    personId: occupant(seat),
    state: 'absent',
    way: null,
    place: null,
    siteId: null,
    checkedInAt: null,
    leftAt: null,
    byName,
    connectedAt: null,
    lostAt: null,
  });
}
