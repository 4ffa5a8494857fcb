import { Injectable } from '@nestjs/common';
import { meetingStream } from '@app/contracts';
import { Reactions } from '@app/platform';
import { AnswerRepository } from '../data/answer.repository.js';

/** A moved meeting asks everybody again, in the transaction that moves it: nobody sees the new time with an old answer. */
@Injectable()
export class AskAgain {
  constructor(reactions: Reactions, answers: AnswerRepository) {
    reactions.before('meetings.meeting-moved', async (tx, { view }) => {
      // Whoever was agreed to sits in for an answer that is no more: his seat and its papers go with it.
      const streams = await answers.audience(tx, view.head.id, { personId: null });
      for (const seatId of await answers.withAgreedSubstitute(tx, view.head.id))
        tx.publish(streams, 'invitations.substitute-withdrawn', { meetingId: view.head.id, seatId });
      await answers.forget(tx, view.head.id);
      tx.publish(meetingStream(view.head.id), 'invitations.asked-again', { meetingId: view.head.id });
    });
  }
}
