import { Injectable } from '@nestjs/common';
import {
  attendanceAccess,
  type AttendancePlace,
  type AttendanceView,
  type Id,
  type MarkPresentInput,
  type SeatView,
} from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { attendanceView } from '../data/attendance.repository.js';
import { type Attendance } from '../data/entities.js';
import { RollBook, type RollChange } from '../data/roll-book.js';
import { type HowPresent, presentRow } from '../data/roll-rows.js';
import { isCheckInOpen, isRollOpen, plannedPlace } from '../rules/check-in.js';

/** The secretary's roll, for anyone; the contact of a remote site, for his people. */
@Injectable()
export class MarkPresent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
  ) {}

  /** @throws attendance/not-open, attendance/seat-empty, attendance/no-such-site, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, input: MarkPresentInput): Promise<readonly AttendanceView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const roll = await this.rolls.open(tx, meetingId);
      const seats = await this.rolls.seats(tx, roll, input.seatIds);
      const before = await this.rolls.current(tx, input.seatIds);

      const may = (seat: SeatView): boolean =>
        attendanceAccess['attendance.mark']({ meeting: roll.facts, ...this.rolls.relation(roll, seat) });
      if (!seats.every(may)) throw new AppError('platform/forbidden');

      const { meeting, hand } = roll;
      const isOpen = hand === 'runs' ? isRollOpen(meeting.state, hand) : isCheckInOpen(meeting, tx.at);
      if (!isOpen) throw new AppError('attendance/not-open');

      const byName = await this.rolls.actorName(tx);
      const changes = seats.flatMap((seat): RollChange[] => {
        const known = before.get(seat.id);
        const how = hand === 'runs' ? byRoll(seat, input.place) : byContact(seat);
        if (known && isSaidAlready(known, how, input.place)) return [];
        const row = presentRow(tx, meetingId, seat, how, byName, known);
        return [{ seat, row, act: known?.state === 'left' ? 'returned' : 'checked-in' }];
      });

      const written = await this.rolls.write(tx, meeting, changes);
      const views = new Map(
        [...[...before.values()].map(attendanceView), ...written].map((view) => [view.seatId, view]),
      );
      return input.seatIds.flatMap((id) => views.get(id) ?? []);
    });
  }
}

/** Somebody who is present stays as he checked in, unless he is expressly said to be elsewhere. */
const isSaidAlready = (known: Attendance, how: HowPresent, place: AttendancePlace | null): boolean =>
  known.state === 'present' && (place === null || (known.place === how.place && known.siteId === how.siteId));

function byRoll(seat: SeatView, place: AttendancePlace | null): HowPresent {
  const where = place ?? plannedPlace(seat);
  if (where === 'site' && seat.siteId === null) throw new AppError('attendance/no-such-site');
  return { way: 'roll', place: where, siteId: where === 'site' ? seat.siteId : null };
}

/** A contact answers for the people in his own room. */
const byContact = (seat: SeatView): HowPresent => ({ way: 'contact', place: 'site', siteId: seat.siteId });
