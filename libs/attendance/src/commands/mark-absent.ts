import { Injectable } from '@nestjs/common';
import { attendanceAccess, type AttendanceView, type Id, type SeatsMarkInput } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { attendanceView } from '../data/attendance.repository.js';
import { RollBook, type RollChange } from '../data/roll-book.js';
import { absentRow } from '../data/roll-rows.js';
import { isRollOpen } from '../rules/check-in.js';

/** Not here: said by the secretary, or by the contact of the site for his people. */
@Injectable()
export class MarkAbsent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
  ) {}

  /** @throws attendance/not-open, attendance/seat-empty, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { seatIds }: SeatsMarkInput): Promise<readonly AttendanceView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const roll = await this.rolls.open(tx, meetingId);
      const seats = await this.rolls.seats(tx, roll, seatIds);
      const before = await this.rolls.current(tx, seatIds);

      for (const seat of seats)
        if (!attendanceAccess['attendance.mark']({ meeting: roll.facts, ...this.rolls.relation(roll, seat) }))
          throw new AppError('platform/forbidden');

      if (!isRollOpen(roll.meeting.state, roll.hand)) throw new AppError('attendance/not-open');

      const byName = await this.rolls.actorName(tx);
      const changes = seats
        .filter((seat) => before.get(seat.id)?.state !== 'absent')
        .map((seat): RollChange => ({ seat, act: 'marked-absent', row: absentRow(tx, meetingId, seat, byName) }));

      const written = await this.rolls.write(tx, roll.meeting, changes);
      const views = new Map(
        [...[...before.values()].map(attendanceView), ...written].map((view) => [view.seatId, view]),
      );
      return seatIds.flatMap((id) => views.get(id) ?? []);
    });
  }
}
