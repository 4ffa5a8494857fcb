import { Injectable } from '@nestjs/common';
import {
  type ChairAct,
  type DecisionMethod,
  type Electorate,
  type LeadBallot,
  type Tally,
  type VotingRule,
} from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { type Tx } from '@app/platform';
import { resultOf } from '../rules/explanation.js';
import { BallotCount } from './ballot-count.js';
import { type LedBallot, move, requireSession } from './ballot-desk.js';
import { BallotFreezer } from './ballot-freezer.js';
import { BallotRepository, electorateOfBallot } from './ballot.repository.js';
import { type Ballot, type BallotElector } from './entities.js';
import { leadBallot, tellDesk, tellDetails } from './tell.js';

/** A decision taken without ballots, as the secretary enters it. */
export interface Entry {
  readonly method: Exclude<DecisionMethod, 'ballot'>;
  /** Members present as counted; null = as the attendance list says. */
  readonly present: number | null;
  readonly withoutQuorumReason: string | null;
  /** Checks what was entered and counts it; may note more in the ballot. @param present members on the attendance list */
  readonly count: (ballot: Ballot, body: { electorate: Electorate; rule: VotingRule; present: number }) => Tally;
}

/** What both ways of entering a decision by hand have in common: frozen like a ballot, closed at once, on the desk first. */
@Injectable()
export class EntryBook {
  constructor(
    private readonly freezer: BallotFreezer,
    private readonly ballots: BallotRepository,
    private readonly attendance: AttendanceReader,
    private readonly counting: BallotCount,
  ) {}

  /** @throws voting/illegal-move, voting/not-in-session, and as freezing and the count of the entry do */
  async enter(tx: Tx, { ballot, standing, act }: LedBallot, entry: Entry): Promise<LeadBallot> {
    move(ballot, 'enter');
    requireSession(standing);

    const { electors } = await this.freezer.freeze(tx, ballot, standing.meeting, entry);
    await this.count(tx, ballot, electors, entry);
    ballot.waitingFor = [];
    // No vote races with it: it carries the clock of the session's other facts.
    ballot.closedAt = tx.at;
    ballot.actors = { ...ballot.actors, closed: act };
    const saved = await this.ballots.save(tx, ballot);

    return this.tell(tx, saved, act);
  }

  private async count(tx: Tx, ballot: Ballot, electors: readonly BallotElector[], entry: Entry): Promise<void> {
    if (ballot.rule === null) throw new Error(`ballot ${ballot.id} was not frozen`);
    const presentIds = await this.attendance.presentPersonIds(ballot.meetingId, tx.manager);
    const isPresent = new Set(presentIds);
    const listed = electors.filter(
      ({ memberId, substituteId }) => isPresent.has(memberId) || (substituteId !== null && isPresent.has(substituteId)),
    );
    const electorate = electorateOfBallot(ballot, electors);
    const figures = entry.count(ballot, { electorate, rule: ballot.rule, present: listed.length });
    ballot.presentAtClose = [...presentIds];
    ballot.result = resultOf(ballot.rule, ballot.ruleNumber, figures);
  }

  private async tell(tx: Tx, ballot: Ballot, act: ChairAct): Promise<LeadBallot> {
    const names = await this.counting.names(tx.manager, ballot);
    tellDesk(tx, 'voting.decision-entered', ballot, act);
    tellDetails(tx, ballot, names);
    const { method, result } = ballot;
    const details = { method, outcome: result?.tally.outcome ?? null };
    tx.audit({ action: 'voting.decision-entered', subject: `ballot:${ballot.id}`, details });
    return leadBallot(ballot, names);
  }
}
