import { Injectable } from '@nestjs/common';
import { chairStream } from '@app/contracts';
import { Reactions } from '@app/platform';
import { AnswerRepository } from '../data/answer.repository.js';

/** Whoever takes a seat over answers for himself: in the transaction that seats him, the answer of the one before goes. */
@Injectable()
export class AskNewcomer {
  constructor(reactions: Reactions, answers: AnswerRepository) {
    reactions.before('meetings.seats-changed', async (tx, { view: { meetingId, seats } }) => {
      const seatIds = seats.map(({ id }) => id);
      for (const { seatId, personId, hasAgreedSubstitute } of await answers.ofEarlierOccupants(tx, seatIds)) {
        // Who sat in for the one before sits in for nobody now.
        if (hasAgreedSubstitute)
          tx.publish(chairStream(meetingId), 'invitations.substitute-withdrawn', { meetingId, seatId });
        await answers.drop(tx, seatId);
        tx.publish(await answers.audience(tx, meetingId, { personId }), 'invitations.answer-dropped', {
          meetingId,
          seatId,
        });
      }
    });
  }
}
