import { Injectable } from '@nestjs/common';
import {
  type BallotOpening,
  type Id,
  type LeadBallot,
  type OpenBallotInput,
  type OpenNewBallotInput,
} from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { BallotDesk, type LedBallot, move, requireSession } from '../data/ballot-desk.js';
import { BallotFreezer } from '../data/ballot-freezer.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { ballotView } from '../data/ballot-views.js';
import { Drafts } from '../data/drafts.js';
import { leadBallot, tellDeskLeft, tellDetails, tellHall, tellMine } from '../data/tell.js';

/** Puts a question to the body: from here it is frozen with its rule and its electorate, and the electors vote. */
@Injectable()
export class OpenBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly drafts: Drafts,
    private readonly freezer: BallotFreezer,
    private readonly ballots: BallotRepository,
  ) {}

  /**
   * @throws platform/not-found, platform/forbidden, platform/changed-meanwhile, voting/illegal-move, voting/not-in-session,
   * voting/another-ballot-open, voting/quorum-not-reached, voting/no-rule-profile, voting/nobody-votes
   */
  execute(actor: PersonActor, ballotId: Id, input: OpenBallotInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const led = await this.desk.lead(tx, ballotId, 'meeting-too');
      const isDraft = led.ballot.state === 'draft';
      if (isDraft && led.ballot.rev !== input.rev) throw changedMeanwhile(ballotView(led.ballot));

      const answer = await this.open(tx, led, input);
      tellDeskLeft(tx, led.ballot);
      return answer;
    });
  }

  /** A new question in one step. @throws as `execute`, and voting/no-ballots-here, voting/too-many-ballots */
  executeNew(actor: PersonActor, meetingId: Id, input: OpenNewBallotInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.meeting(tx, meetingId, 'update');
      const act = await this.desk.chairAct(tx, standing);
      const ballot = await this.drafts.insert(tx, meetingId, input);

      return this.open(tx, { ballot, standing, act }, input);
    });
  }

  private async open(tx: Tx, { ballot, standing, act }: LedBallot, opening: BallotOpening): Promise<LeadBallot> {
    const { meeting } = standing;
    move(ballot, 'open');
    requireSession(standing);
    const other = await this.ballots.openOf(tx.manager, meeting.id);
    if (other) throw new AppError('voting/another-ballot-open', { facts: { ballotId: other.id } });

    const { durationSeconds, withoutQuorumReason } = opening;
    const { electors, attending } = await this.freezer.freeze(tx, ballot, meeting, {
      method: 'ballot',
      present: null,
      withoutQuorumReason,
    });
    const openedAt = await this.ballots.now(tx.manager);
    Object.assign(ballot, { openedAt, durationSeconds, endsAt: endOf(openedAt, durationSeconds) });
    ballot.actors = { ...ballot.actors, opened: act };
    const saved = await this.ballots.save(tx, ballot);

    tellHall(tx, 'voting.ballot-opened', saved, act);
    tellDetails(tx, saved);
    electors.forEach((elector) => tellMine(tx, meeting.id, elector, null, attending));
    tx.audit({
      action: 'voting.ballot-opened',
      subject: `ballot:${saved.id}`,
      details: { questionHash: saved.questionHash, ruleProfileId: saved.ruleProfileId, members: saved.members },
    });
    return leadBallot(saved);
  }
}

const endOf = (openedAt: Date, seconds: number | null): Date | null =>
  seconds === null ? null : new Date(openedAt.getTime() + seconds * 1000);
