import { Injectable } from '@nestjs/common';
import {
  type AgreedInput,
  type EnterAgreedInput,
  type EnterNewAgreedInput,
  type Id,
  type LeadBallot,
} from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { ballotView } from '../data/ballot-views.js';
import { Drafts } from '../data/drafts.js';
import { type Entry, EntryBook } from '../data/entry-book.js';
import { tallyAgreed } from '../rules/tally.js';

/** "Thống nhất, không có ý kiến khác", recorded by the secretary on the chair's direction and marked so. */
@Injectable()
export class EnterAgreed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly drafts: Drafts,
    private readonly book: EntryBook,
  ) {}

  /**
   * For a prepared question.
   * @throws platform/not-found, platform/forbidden, platform/changed-meanwhile, voting/illegal-move, voting/not-in-session,
   * voting/wrong-count, voting/quorum-not-reached, voting/no-rule-profile, voting/nobody-votes
   */
  execute(actor: PersonActor, ballotId: Id, input: EnterAgreedInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const led = await this.desk.lead(tx, ballotId, 'row');
      const isDraft = led.ballot.state === 'draft';
      if (isDraft && led.ballot.rev !== input.rev) throw changedMeanwhile(ballotView(led.ballot));

      return this.book.enter(tx, led, agreedEntry(input));
    });
  }

  /** For a new one. @throws as `execute`, and voting/no-ballots-here, voting/too-many-ballots */
  executeNew(actor: PersonActor, meetingId: Id, input: EnterNewAgreedInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.meeting(tx, meetingId, 'share');
      const act = await this.desk.chairAct(tx, standing);
      const ballot = await this.drafts.insert(tx, meetingId, input);

      return this.book.enter(tx, { ballot, standing, act }, agreedEntry(input));
    });
  }
}

const agreedEntry = ({ present, withoutQuorumReason }: AgreedInput): Entry => ({
  method: 'agreed',
  present,
  withoutQuorumReason,
  count: (_, { electorate, rule, present: listed }) => {
    const counted = present ?? listed;
    if (counted > electorate.members.length)
      throw new AppError('voting/wrong-count', { facts: { problem: 'more-than-members' } });
    return tallyAgreed(rule, electorate, counted);
  },
});
