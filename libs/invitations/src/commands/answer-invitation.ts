import { Injectable } from '@nestjs/common';
import { type AnswerInput, type AnswerView, type Id, invitationAccess, type SeatView } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { AnswerRepository } from '../data/answer.repository.js';
import { type InvitationAnswerRow } from '../data/entities.js';
import { consentFor } from '../rules/consent.js';

/** A seat says that it comes, stays away, or sends somebody; by the person, the aide, or the secretary who was told. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly answers: AnswerRepository,
  ) {}

  /** @throws platform/not-found, invitations/not-open, invitations/reason-needed, invitations/substitute-needed, invitations/substitute-has-seat */
  execute(actor: PersonActor, meetingId: Id, input: AnswerInput): Promise<AnswerView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting, facts, mySeatIds } = await this.meetings.lockStanding(tx, meetingId, 'share');
      const seats = await this.meetings.seats(meeting, tx.manager);
      const seat = seats.find(({ id }) => id === input.seatId);
      if (!seat) throw notFound();
      await tx.manager.query(`select 1 from seats where id = $1 for update`, [seat.id]);

      const standing = {
        isMine: mySeatIds.includes(seat.id),
        isMyLeaders: seat.personId !== null && actor.aideOf.includes(seat.personId),
      };
      const prepares = facts.isSecretariat || facts.roles.includes('secretary');
      if (!standing.isMine && !standing.isMyLeaders && !prepares) throw notFound();
      if (!invitationAccess['invitation.answer'](facts, standing))
        throw new AppError('invitations/not-open', { facts: { state: facts.state } });

      assertComplete(input, seats);
      const before = await this.answers.find(tx, seat.id);

      const row: InvitationAnswerRow = {
        seatId: seat.id,
        meetingId,
        personId: seat.personId,
        answer: input.answer,
        reason: input.answer === 'confirmed' ? null : input.reason,
        substitutePersonId: input.answer === 'substitute' ? input.substitutePersonId : null,
        answeredAt: tx.at,
        answeredBy: actor.personId,
        isOnBehalf: !standing.isMine,
        ...noConsent,
        consent: consentFor(input.answer, { kind: facts.kind, isMember: seat.isVoter, isChairman: seat.isChairman }),
      };
      await this.answers.save(tx, row, actor.personId);

      await this.tellSubstitute(tx, before, row);
      const [answer] = await this.answers.views(tx.manager, meetingId, [seat.id]);
      tx.publish(await this.answers.audience(tx, meetingId, seat), 'invitations.answered', {
        meetingId,
        answer: answer!,
      });
      return answer!;
    });
  }

  /** A substitute who needs no consent comes at once; one who was agreed to goes when the answer changes. */
  private async tellSubstitute(tx: Tx, before: InvitationAnswerRow | null, now: InvitationAnswerRow): Promise<void> {
    const { meetingId, seatId } = now;
    const wasAgreed =
      before !== null &&
      before.substitutePersonId !== null &&
      before.consent !== 'awaiting' &&
      before.consent !== 'refused';
    if (wasAgreed)
      tx.publish(await this.answers.audience(tx, meetingId, { personId: null }), 'invitations.substitute-withdrawn', {
        meetingId,
        seatId,
      });
    if (now.substitutePersonId !== null && now.consent === 'not-needed') {
      tx.publish(await this.answers.audience(tx, meetingId, { personId: null }), 'invitations.substitute-agreed', {
        meetingId,
        seatId,
        personId: now.substitutePersonId,
      });
    }
  }
}

const noConsent = {
  consentWay: null,
  consentByName: null,
  consentRecordedBy: null,
  consentAt: null,
  consentNote: null,
} as const;

function assertComplete(input: AnswerInput, seats: readonly SeatView[]): void {
  if (input.answer !== 'confirmed' && !input.reason?.trim()) throw new AppError('invitations/reason-needed');
  if (input.answer !== 'substitute') return;
  if (input.substitutePersonId === null) throw new AppError('invitations/substitute-needed');
  const taken = seats.some(
    (seat) => seat.personId === input.substitutePersonId && seat.substituteForSeatId !== input.seatId,
  );
  if (taken) throw new AppError('invitations/substitute-has-seat');
}
