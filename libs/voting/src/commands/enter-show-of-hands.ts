import { Injectable } from '@nestjs/common';
import {
  type EnterHandsInput,
  type EnterNewHandsInput,
  type HandsInput,
  type Id,
  type LeadBallot,
} from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { ballotView } from '../data/ballot-views.js';
import { Drafts } from '../data/drafts.js';
import { type Entry, EntryBook } from '../data/entry-book.js';
import { handCountProblem } from '../rules/groups.js';
import { handNamesProblem } from '../rules/named-votes.js';
import { tallyHands } from '../rules/tally.js';

/** Three counts of raised hands, entered by the secretary on the chair's direction and marked so. */
@Injectable()
export class EnterShowOfHands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly drafts: Drafts,
    private readonly book: EntryBook,
  ) {}

  /**
   * For a prepared question.
   * @throws platform/not-found, platform/forbidden, platform/changed-meanwhile, voting/illegal-move, voting/not-in-session,
   * voting/wrong-count, voting/wrong-names, voting/quorum-not-reached, voting/no-rule-profile, voting/nobody-votes
   */
  execute(actor: PersonActor, ballotId: Id, input: EnterHandsInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const led = await this.desk.lead(tx, ballotId, 'row');
      const isDraft = led.ballot.state === 'draft';
      if (isDraft && led.ballot.rev !== input.rev) throw changedMeanwhile(ballotView(led.ballot));

      return this.book.enter(tx, led, handsEntry(input));
    });
  }

  /** For a new one. @throws as `execute`, and voting/no-ballots-here, voting/too-many-ballots */
  executeNew(actor: PersonActor, meetingId: Id, input: EnterNewHandsInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.meeting(tx, meetingId, 'share');
      const act = await this.desk.chairAct(tx, standing);
      const ballot = await this.drafts.insert(tx, meetingId, input);

      return this.book.enter(tx, { ballot, standing, act }, handsEntry(input));
    });
  }
}

const handsEntry = ({ count, names, withoutQuorumReason }: HandsInput): Entry => ({
  method: 'show-of-hands',
  present: count.present,
  withoutQuorumReason,
  count: (ballot, { electorate, rule }) => {
    const wrongCount = handCountProblem(electorate, count);
    if (wrongCount !== null) throw new AppError('voting/wrong-count', { facts: { problem: wrongCount } });
    const electorIds = electorate.members.map(({ memberId }) => memberId);
    const wrongNames = handNamesProblem(electorIds, { count, names });
    if (wrongNames !== null) throw new AppError('voting/wrong-names', { facts: { problem: wrongNames } });

    ballot.handCount = count;
    ballot.handNames = names;
    return tallyHands(rule, electorate, count);
  },
});
