import { Injectable } from '@nestjs/common';
import { attendanceAccess, type Id, type SeatMarkInput } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { RollBook } from '../data/roll-book.js';
import { isRollOpen } from '../rules/check-in.js';

/** Takes back what was entered by mistake: the seat is "chưa điểm danh" again, the journal keeps both. */
@Injectable()
export class WithdrawCheckIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
  ) {}

  /** @throws attendance/not-open, attendance/nothing-to-withdraw, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { seatId }: SeatMarkInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const roll = await this.rolls.open(tx, meetingId);
      const [seat] = await this.rolls.seats(tx, roll, [seatId]);
      const before = (await this.rolls.current(tx, [seatId])).get(seatId);

      if (!attendanceAccess['attendance.mark']({ meeting: roll.facts, ...this.rolls.relation(roll, seat!) }))
        throw new AppError('platform/forbidden');

      if (!isRollOpen(roll.meeting.state, roll.hand)) throw new AppError('attendance/not-open');
      if (!before) throw new AppError('attendance/nothing-to-withdraw');

      await this.rolls.write(tx, roll.meeting, [{ seat: seat!, act: 'withdrawn', row: null }]);
    });
  }
}
