import { Injectable } from '@nestjs/common';
import { meetingStream } from '@app/contracts';
import { Reactions } from '@app/platform';
import { AnswerRepository } from '../data/answer.repository.js';

/** A moved meeting asks everybody again, in the transaction that moves it: nobody sees the new time with an old answer. */
@Injectable()
export class AskAgain {
  constructor(reactions: Reactions, answers: AnswerRepository) {
    reactions.before('meetings.meeting-moved', async (tx, { view }) => {
      await answers.forget(tx, view.head.id);
      tx.publish(meetingStream(view.head.id), 'invitations.asked-again', { meetingId: view.head.id });
    });
  }
}
