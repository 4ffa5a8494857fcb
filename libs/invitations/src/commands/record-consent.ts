import { Injectable } from '@nestjs/common';
import { type AnswerView, type Id, invitationAccess, type RecordConsentInput } from '@app/contracts';
import { PersonReader } from '@app/identity';
import { MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { AppError, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { AnswerRepository } from '../data/answer.repository.js';
import { decide } from '../data/decide.js';

/** The secretary writes down what the chairman decided by telephone, in person or on paper: who, how, when. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly people: PersonReader,
    private readonly answers: AnswerRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, invitations/nothing-to-decide */
  execute(actor: PersonActor, meetingId: Id, input: RecordConsentInput): Promise<AnswerView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, facts } = await this.meetings.lockStanding(tx, meetingId, 'share');
      const seat = (await this.meetings.seats(meeting, tx.manager)).find(({ id }) => id === input.seatId);
      await tx.manager.query(`select 1 from seats where id = $1 for update`, [input.seatId]);

      if (!invitationAccess['invitation.record-consent'](facts)) throw new AppError('platform/forbidden');
      if (!seat) throw notFound();

      const byName = await this.chairmanName(tx, meeting);
      return decide(tx, this.answers, meetingId, seat, {
        ...input,
        byName,
        actorId: actor.personId,
        recordedBy: actor.personId,
      });
    });
  }

  /** By the roll of the meeting's day in Vietnam: early in the morning it is still yesterday in UTC. */
  private async chairmanName(tx: Tx, meeting: Standing['meeting']): Promise<string> {
    const roll = await this.session.roll(meeting, tx.manager);
    const chairman = roll.find((member) => member.isChairman)?.personId;
    return chairman === undefined
      ? ''
      : ((await this.people.cards([chairman], tx.manager)).get(chairman)?.fullName ?? '');
  }
}
