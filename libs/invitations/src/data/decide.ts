import { type AnswerView, type ConsentInput, type AbsenceConsentWay, type Id, type SeatView } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';
import { type AnswerRepository } from './answer.repository.js';

export interface Decision extends ConsentInput {
  readonly way: AbsenceConsentWay;
  /** The chairman's name as the record has it. */
  readonly byName: string;
  readonly actorId: Id;
  /** Who wrote it down; null when the chairman decided on his own tablet. */
  readonly recordedBy: Id | null;
}

/** Writes a decision on an absence and announces it; a substitute agreed to gets his seat in the same transaction. */
export async function decide(
  tx: Tx,
  answers: AnswerRepository,
  meetingId: Id,
  seat: SeatView,
  decision: Decision,
): Promise<AnswerView> {
  const row = await answers.find(tx, seat.id);
  if (!row || row.consent === 'not-needed') throw new AppError('invitations/nothing-to-decide');
  const wasGranted = row.consent === 'granted' && row.substitutePersonId !== null;

  await answers.save(
    tx,
    {
      ...row,
      consent: decision.decision,
      consentWay: decision.way,
      consentByName: decision.byName,
      consentRecordedBy: decision.recordedBy,
      consentAt: tx.at,
      consentNote: decision.note,
    },
    decision.actorId,
  );

  const leading = await answers.audience(tx, meetingId, { personId: null });
  if (wasGranted && decision.decision === 'refused')
    tx.publish(leading, 'invitations.substitute-withdrawn', { meetingId, seatId: seat.id });
  if (!wasGranted && decision.decision === 'granted' && row.substitutePersonId !== null) {
    tx.publish(leading, 'invitations.substitute-agreed', {
      meetingId,
      seatId: seat.id,
      personId: row.substitutePersonId,
    });
  }
  const [answer] = await answers.views(tx.manager, meetingId, [seat.id]);
  tx.publish(await answers.audience(tx, meetingId, seat), 'invitations.consent-decided', {
    meetingId,
    answer: answer!,
  });
  return answer!;
}
