import { Injectable } from '@nestjs/common';
import { attendanceAccess, type AttendanceView, type Id, type SeatMarkInput } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { RollBook } from '../data/roll-book.js';
import { isRollOpen } from '../rules/check-in.js';

/** Goes before the end: said by oneself, the contact of the site, or the secretary. */
@Injectable()
export class LeaveMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
  ) {}

  /** @throws attendance/not-open, attendance/not-present, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { seatId }: SeatMarkInput): Promise<AttendanceView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const roll = await this.rolls.open(tx, meetingId);
      const [seat] = await this.rolls.seats(tx, roll, [seatId]);
      const before = (await this.rolls.current(tx, [seatId])).get(seatId);

      if (!attendanceAccess['attendance.leave']({ meeting: roll.facts, ...this.rolls.relation(roll, seat!) }))
        throw new AppError('platform/forbidden');

      if (!isRollOpen(roll.meeting.state, roll.hand)) throw new AppError('attendance/not-open');
      if (before?.state !== 'present') throw new AppError('attendance/not-present');

      const byName = await this.rolls.actorName(tx);
      const row = { ...before, state: 'left' as const, leftAt: tx.at, byName, connectedAt: null, lostAt: null };

      const [view] = await this.rolls.write(tx, roll.meeting, [{ seat: seat!, act: 'left', row }]);
      return view!;
    });
  }
}
