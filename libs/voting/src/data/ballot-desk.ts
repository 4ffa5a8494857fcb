import { Injectable } from '@nestjs/common';
import { type BallotAct, type ChairAct, type Id, votingAccess } from '@app/contracts';
import { MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { AppError, notFound, type PersonActor, type Tx } from '@app/platform';
import { nextState } from '../rules/ballot-state.js';
import { BallotRepository } from './ballot.repository.js';
import { isPublic } from './ballot-views.js';
import { type Ballot } from './entities.js';

/** A ballot under its locks, the meeting it belongs to, and who acts on it. */
export interface LedBallot {
  readonly ballot: Ballot;
  readonly standing: Standing;
  readonly act: ChairAct;
}

/** What commands of the chair (or of the secretary on his direction) have in common. */
@Injectable()
export class BallotDesk {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly ballots: BallotRepository,
  ) {}

  /** The meeting in which somebody wants to make a ballot. @throws platform/not-found, platform/forbidden, voting/no-ballots-here */
  async meeting(tx: Tx, meetingId: Id, mode: 'share' | 'update'): Promise<Standing> {
    const standing = await this.meetings.lockStanding(tx, meetingId, mode);
    if (!votingAccess['ballot.lead']({ ...standing.facts, kind: 'session' })) throw new AppError('platform/forbidden');
    if (standing.facts.kind !== 'session') throw new AppError('voting/no-ballots-here');
    return standing;
  }

  /** An item a ballot may be made on. @throws platform/not-found */
  async item(tx: Tx, meetingId: Id, itemId: Id): Promise<void> {
    const items = await this.session.items(meetingId, tx.manager);
    if (!items.some((item) => item.id === itemId)) throw notFound();
  }

  /**
   * Locks a ballot for an act on it. With `against-votes` the votes that came first are in, and none comes any more.
   * @throws platform/not-found, platform/forbidden
   */
  async lead(tx: Tx, ballotId: Id, lock: 'row' | 'against-votes' | 'meeting-too'): Promise<LedBallot> {
    const known = await this.ballots.find(ballotId, tx.manager);
    if (!known) throw notFound();
    const mode = lock === 'meeting-too' ? 'update' : 'share';
    const standing = await this.meetings.lockStanding(tx, known.meetingId, mode);
    if (!votingAccess['ballot.lead'](standing.facts)) throw refusalFor(known, standing);
    const ballot = await (lock === 'against-votes'
      ? this.ballots.lockAgainstVotes(tx, ballotId)
      : this.ballots.lock(tx, ballotId));
    return { ballot, standing, act: await this.meetings.chairAct(tx, standing) };
  }

  chairAct(tx: Tx, standing: Standing): Promise<ChairAct> {
    return this.meetings.chairAct(tx, standing);
  }

  /** A ballot that this person may at least know of. @throws platform/not-found */
  async seen(actor: PersonActor, ballotId: Id): Promise<{ readonly ballot: Ballot; readonly standing: Standing }> {
    const ballot = await this.ballots.find(ballotId);
    if (!ballot) throw notFound();
    const standing = await this.meetings.standing(actor, ballot.meetingId);
    if (!isSeenBy(ballot, standing)) throw notFound();
    return { ballot, standing };
  }
}

/** An opened ballot by everybody who attends its item, a draft by chair and secretaries. */
export function isSeenBy(ballot: Ballot, { facts }: Pick<Standing, 'facts'>): boolean {
  if (!isPublic(ballot)) return votingAccess['ballot.read-lead'](facts);
  return facts.itemIds === null || facts.itemIds.includes(ballot.itemId);
}

const refusalFor = (ballot: Ballot, standing: Standing): AppError =>
  isSeenBy(ballot, standing) ? new AppError('platform/forbidden') : notFound();

/** Moves the ballot on in place. @throws voting/illegal-move */
export function move(ballot: Ballot, act: BallotAct): void {
  const state = nextState(ballot.state, act);
  if (state === null) throw new AppError('voting/illegal-move', { facts: { state: ballot.state, act } });
  ballot.state = state;
}

/** @throws voting/not-in-session */
export function requireSession({ facts }: Pick<Standing, 'facts'>): void {
  if (facts.state !== 'in-session') throw new AppError('voting/not-in-session', { facts: { state: facts.state } });
}
