import { Injectable } from '@nestjs/common';
import { type Id, notificationAccess, type SendAgainInput } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, Mailer, type PersonActor, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { NoticeLetter } from '../data/entities.js';
import { LetterRepository } from '../data/letter.repository.js';
import { newestLetters } from '../data/newest-letters.js';

/** The invitation once more to these seats: an address was wrong, or the mail server was away. */
@Injectable()
export class SendLettersAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly letters: LetterRepository,
    private readonly mailer: Mailer,
  ) {}

  /** @throws platform/not-found, platform/forbidden, meetings/wrong-state, notifications/mail-off, notifications/nothing-to-send */
  execute(actor: PersonActor, meetingId: Id, { seatIds }: SendAgainInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, facts } = await this.meetings.lockStanding(tx, meetingId, 'share');

      if (!notificationAccess['letters.read'](facts)) throw new AppError('platform/forbidden');
      if (!notificationAccess['letters.send-again'](facts))
        throw new AppError('meetings/wrong-state', { facts: { state: facts.state } });

      if (!this.mailer.isOn) throw new AppError('notifications/mail-off');
      const seats = (await this.meetings.seats(meeting, tx.manager)).filter(({ id }) => seatIds.includes(id));
      const newest = await newestLetters(tx.manager, meetingId);
      const due = seats.flatMap(({ personId }) => (personId ? (newest.get(personId) ?? []) : []));
      if (due.length === 0) throw new AppError('notifications/nothing-to-send');

      const rows = await tx.manager.find(NoticeLetter, {
        where: { noticeId: In(due.map(({ noticeId }) => noticeId)) },
        order: { noticeId: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      for (const letter of rows) await this.letters.orderAgain(tx, letter);

      tx.audit({
        action: 'notifications.sent-again',
        subject: `meeting:${meetingId}`,
        details: { seats: rows.length },
      });
    });
  }
}
