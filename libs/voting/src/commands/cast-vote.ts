import { Injectable } from '@nestjs/common';
import { type Id, type VoteInput, type VoteReceipt } from '@app/contracts';
import { type IdempotencyAsk, type PersonActor } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { refuseCast, requireOpinion } from '../data/cast-refusals.js';
import { TurnoutNotes } from '../data/turnout-notes.js';
import { VoteRepository } from '../data/vote.repository.js';

/**
 * Gives the actor's vote, or that of the member he sits in for. The one command without a UnitOfWork: one statement locks,
 * checks, writes the vote with its key and returns the receipt. Nothing is told per vote.
 */
@Injectable()
export class CastVote {
  constructor(
    private readonly votes: VoteRepository,
    private readonly desk: BallotDesk,
    private readonly turnout: TurnoutNotes,
  ) {}

  /**
   * In time is who got the ballot's lock before its end did: an order of the database, never a clock.
   * @throws voting/ballot-closed, voting/ballot-not-open, voting/already-voted, voting/not-an-elector, voting/no-such-choice,
   * voting/opinion-missing, voting/opinion-unasked, platform/key-reused, platform/not-found
   */
  async execute(actor: PersonActor, ballotId: Id, input: VoteInput, ask: IdempotencyAsk): Promise<VoteReceipt> {
    requireOpinion(input);

    const { personId: actorId, onlyMeetingId } = actor;
    const answer = await this.votes.cast({ ballotId, memberId: null, actorId, onlyMeetingId, ...input, ask });

    switch (answer.outcome) {
      case 'recorded':
        this.turnout.note(ballotId, answer.vote.memberId);
        return answer.vote;
      case 'repeated':
        return answer.vote;
      case 'not-elector':
        // Who may not even know of the ballot hears nothing of it.
        await this.desk.seen(actor, ballotId);
        throw refuseCast(answer);
      default:
        throw refuseCast(answer);
    }
  }
}
