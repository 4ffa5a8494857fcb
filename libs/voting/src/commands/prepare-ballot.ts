import { Injectable } from '@nestjs/common';
import { type BallotInput, type Id, type LeadBallot } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { Drafts } from '../data/drafts.js';
import { leadBallot, tellDesk, tellDetails } from '../data/tell.js';

/** A question written down beforehand; only chair and secretaries see it until it opens. */
@Injectable()
export class PrepareBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly drafts: Drafts,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/no-ballots-here, voting/not-in-session, voting/too-many-ballots */
  execute(actor: PersonActor, meetingId: Id, input: BallotInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.meeting(tx, meetingId, 'share');

      const { state } = standing.facts;
      if (state === 'closed' || state === 'concluded' || state === 'cancelled')
        throw new AppError('voting/not-in-session', { facts: { state } });

      const ballot = await this.drafts.insert(tx, meetingId, input);

      tellDesk(tx, 'voting.ballot-prepared', ballot, await this.desk.chairAct(tx, standing));
      tellDetails(tx, ballot);
      return leadBallot(ballot);
    });
  }
}
