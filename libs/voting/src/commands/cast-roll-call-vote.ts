import { Injectable } from '@nestjs/common';
import { type Id, type RollCallVoteInput, votingAccess, type VoteReceipt } from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { AppError, type IdempotencyAsk, type PersonActor } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { refuseCast, requireOpinion } from '../data/cast-refusals.js';
import { TurnoutNotes } from '../data/turnout-notes.js';
import { VoteRepository } from '../data/vote.repository.js';

/** The secretary enters what a member without a device says aloud; the record marks it as entered by hand. */
@Injectable()
export class CastRollCallVote {
  constructor(
    private readonly votes: VoteRepository,
    private readonly desk: BallotDesk,
    private readonly attendance: AttendanceReader,
    private readonly turnout: TurnoutNotes,
  ) {}

  /**
   * Never over a vote that the member gave himself.
   * @throws as CastVote, and platform/forbidden, voting/member-not-present
   */
  async execute(actor: PersonActor, ballotId: Id, input: RollCallVoteInput, ask: IdempotencyAsk): Promise<VoteReceipt> {
    const { ballot, standing } = await this.desk.seen(actor, ballotId);

    if (!votingAccess['ballot.lead'](standing.facts)) throw new AppError('platform/forbidden');

    requireOpinion(input);
    const present = await this.attendance.presentPersonIds(ballot.meetingId);
    if (!present.includes(input.memberId)) throw new AppError('voting/member-not-present');

    const { personId: actorId, onlyMeetingId } = actor;
    const answer = await this.votes.cast({ ballotId, actorId, onlyMeetingId, ...input, ask });
    if (answer.outcome !== 'recorded' && answer.outcome !== 'repeated') throw refuseCast(answer);

    if (answer.outcome === 'recorded') this.turnout.note(ballotId, answer.vote.memberId);
    return answer.vote;
  }
}
