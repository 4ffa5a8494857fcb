import { Injectable } from '@nestjs/common';
import { type AnswerView, type ConsentInput, type Id, invitationAccess } from '@app/contracts';
import { PersonReader } from '@app/identity';
import { MeetingReader } from '@app/meetings';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { AnswerRepository } from '../data/answer.repository.js';
import { decide } from '../data/decide.js';

/** The body's chairman agrees to an absence, or not, on his own tablet. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly people: PersonReader,
    private readonly answers: AnswerRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, invitations/nothing-to-decide */
  execute(actor: PersonActor, meetingId: Id, input: ConsentInput): Promise<AnswerView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, facts } = await this.meetings.lockStanding(tx, meetingId, 'share');
      const seat = (await this.meetings.seats(meeting, tx.manager)).find(({ id }) => id === input.seatId);
      await tx.manager.query(`select 1 from seats where id = $1 for update`, [input.seatId]);

      if (!invitationAccess['invitation.consent'](facts)) throw new AppError('platform/forbidden');
      if (!seat) throw notFound();

      const byName = (await this.people.cards([actor.personId], tx.manager)).get(actor.personId)?.fullName ?? '';
      return decide(tx, this.answers, meetingId, seat, {
        ...input,
        way: 'tablet',
        byName,
        actorId: actor.personId,
        recordedBy: null,
      });
    });
  }
}
