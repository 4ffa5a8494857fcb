import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attendanceAccess, type Id, membersStream } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { AttendanceRepository } from '../data/attendance.repository.js';
import { RollBook } from '../data/roll-book.js';
import { isRollOpen } from '../rules/check-in.js';

/** Puts the changing code on the screens of hall and sites; whoever scans it there is checked in. */
@Injectable()
export class ShowHallCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rolls: RollBook,
    private readonly repository: AttendanceRepository,
  ) {}

  /** @throws attendance/not-open, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, facts, book } = await this.rolls.open(tx, meetingId);

      if (!attendanceAccess['hall-code.show'](facts)) throw new AppError('platform/forbidden');

      if (!isRollOpen(meeting.state, 'person')) throw new AppError('attendance/not-open');

      const hallSecret = book.hallSecret ?? randomBytes(32);
      await this.repository.saveBook(tx, { ...book, hallSecret, hallCodeShownAt: tx.at });

      tx.publish(membersStream(meetingId), 'attendance.hall-code-shown', { meetingId });
    });
  }
}
