import { Injectable } from '@nestjs/common';
import { type BallotInput, type Id, VOTING_LIMITS } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { BallotDesk } from './ballot-desk.js';
import { BallotRepository } from './ballot.repository.js';
import { Ballot } from './entities.js';

/** Makes a draft; what it will freeze is still empty. */
@Injectable()
export class Drafts {
  constructor(
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
  ) {}

  /** @throws platform/not-found for an unknown item, voting/too-many-ballots */
  async insert(tx: Tx, meetingId: Id, { itemId, question }: BallotInput): Promise<Ballot> {
    await this.desk.item(tx, meetingId, itemId);
    if ((await this.ballots.countOf(tx.manager, meetingId)) >= VOTING_LIMITS.ballots)
      throw new AppError('voting/too-many-ballots', { facts: { limit: VOTING_LIMITS.ballots } });
    return this.ballots.insert(tx, tx.manager.create(Ballot, { ...blank, id: uuidv7(), meetingId, itemId, question }));
  }
}

const blank: Omit<Ballot, 'id' | 'meetingId' | 'itemId' | 'question' | 'rev'> = {
  method: 'ballot',
  state: 'draft',
  questionHash: null,
  choices: [],
  mayChange: false,
  ruleProfileId: null,
  ruleNumber: null,
  rule: null,
  ruleWords: [],
  chairmanId: null,
  presidingId: null,
  members: 0,
  waitingFor: [],
  toldAt: null,
  presentAtOpening: [],
  presentAtClose: [],
  quorum: null,
  quorumAtClose: null,
  withoutQuorumReason: null,
  durationSeconds: null,
  openedAt: null,
  endsAt: null,
  closedAt: null,
  announcedAt: null,
  voidReason: null,
  actors: { opened: null, closed: null, concluded: null, announced: null, voided: null },
  handCount: null,
  handNames: null,
  result: null,
  announcedDetail: null,
};
