import { Injectable } from '@nestjs/common';
import { attendanceAccess, type AttendanceView, type Id, type SeatMarkInput } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { RollBook } from '../data/roll-book.js';
import { isRollOpen } from '../rules/check-in.js';

/** Comes back after leaving, to where he was; the time of the first check-in stays. */
@Injectable()
export class ReturnToMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
  ) {}

  /** @throws attendance/not-open, attendance/not-left, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { seatId }: SeatMarkInput): Promise<AttendanceView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const roll = await this.rolls.open(tx, meetingId);
      const [seat] = await this.rolls.seats(tx, roll, [seatId]);
      const before = (await this.rolls.current(tx, [seatId])).get(seatId);

      if (!attendanceAccess['attendance.return']({ meeting: roll.facts, ...this.rolls.relation(roll, seat!) }))
        throw new AppError('platform/forbidden');

      if (!isRollOpen(roll.meeting.state, roll.hand)) throw new AppError('attendance/not-open');
      if (before?.state !== 'left') throw new AppError('attendance/not-left');

      const row = { ...before, state: 'present' as const, leftAt: null, byName: await this.rolls.actorName(tx) };

      const [view] = await this.rolls.write(tx, roll.meeting, [{ seat: seat!, act: 'returned', row }]);
      return view!;
    });
  }
}
