import { Injectable } from '@nestjs/common';
import { attendanceAccess, type Id, membersStream } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { AttendanceRepository } from '../data/attendance.repository.js';
import { RollBook } from '../data/roll-book.js';

/** Takes the code off the screens; from now on it checks nobody in. */
@Injectable()
export class HideHallCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
    private readonly repository: AttendanceRepository,
  ) {}

  /** @throws platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { facts, book } = await this.rolls.open(tx, meetingId);

      if (!attendanceAccess['hall-code.show'](facts)) throw new AppError('platform/forbidden');

      if (book.hallCodeShownAt === null) return;

      // A new secret next time: a photograph of today's code is worth nothing.
      await this.repository.saveBook(tx, { ...book, hallSecret: null, hallCodeShownAt: null });

      tx.publish(membersStream(meetingId), 'attendance.hall-code-hidden', { meetingId });
    });
  }
}
