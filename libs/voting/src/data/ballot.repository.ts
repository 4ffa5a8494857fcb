import { Injectable } from '@nestjs/common';
import { type Electorate, type Id } from '@app/contracts';
import { notFound, type Tx } from '@app/platform';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Ballot, BallotElector } from './entities.js';

const LOCK_KEY = `hashtextextended('ballot:' || $1::uuid::text, 0)`;

/**
 * Every query and lock of ballots. Lock order: meeting, ballot's advisory lock, ballot row. Casting takes the advisory
 * lock shared and no row lock on the ballot; its end takes it alone, so a vote is either counted or refused.
 */
@Injectable()
export class BallotRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: Id, manager: EntityManager = this.dataSource.manager): Promise<Ballot | null> {
    return manager.findOneBy(Ballot, { id });
  }

  ofMeeting(manager: EntityManager, meetingId: Id): Promise<readonly Ballot[]> {
    return manager.find(Ballot, { where: { meetingId }, order: { id: 'ASC' } });
  }

  openOf(manager: EntityManager, meetingId: Id): Promise<Ballot | null> {
    return manager.findOneBy(Ballot, { meetingId, state: 'open' });
  }

  countOf(manager: EntityManager, meetingId: Id): Promise<number> {
    return manager.countBy(Ballot, { meetingId });
  }

  /** @throws platform/not-found */
  async lock(tx: Tx, id: Id): Promise<Ballot> {
    const ballot = await tx.manager.findOne(Ballot, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!ballot) throw notFound();
    return ballot;
  }

  /** Waits for the votes that came first and lets none in from here to the commit. @throws platform/not-found */
  async lockAgainstVotes(tx: Tx, id: Id): Promise<Ballot> {
    await tx.manager.query(`select pg_advisory_xact_lock(${LOCK_KEY})`, [id]);
    return this.lock(tx, id);
  }

  /** Null while somebody else has it: telling the turnout waits for nobody. */
  lockIfFree(tx: Tx, id: Id): Promise<Ballot | null> {
    const lock = { mode: 'pessimistic_write' as const, onLocked: 'skip_locked' as const };
    return tx.manager.findOne(Ballot, { where: { id }, lock });
  }

  /** Writes what changed in it; its revision rises. */
  save(tx: Tx, ballot: Ballot): Promise<Ballot> {
    return tx.manager.save(Ballot, ballot);
  }

  /** What only chair and secretaries see of it changed: no new revision for the others. */
  async keepConclusion(tx: Tx, { id, result, actors }: Ballot): Promise<void> {
    await tx.manager.query(`update ballots set result = $2, actors = $3 where id = $1`, [
      id,
      JSON.stringify(result),
      JSON.stringify(actors),
    ]);
  }

  /** Turnout is no revision either. */
  async keepTold(tx: Tx, { id, waitingFor, toldAt }: Ballot): Promise<void> {
    await tx.manager.query(`update ballots set waiting_for = $2, told_at = $3 where id = $1`, [id, waitingFor, toldAt]);
  }

  async insert(tx: Tx, ballot: Ballot): Promise<Ballot> {
    await tx.manager.insert(Ballot, ballot);
    return tx.manager.findOneByOrFail(Ballot, { id: ballot.id });
  }

  async remove(tx: Tx, id: Id): Promise<void> {
    await tx.manager.delete(Ballot, { id });
  }

  async insertElectors(tx: Tx, electors: readonly BallotElector[]): Promise<void> {
    await tx.manager.insert(BallotElector, [...electors]);
  }

  /** Of each ballot in protocol order. @param only null = all members */
  electors(
    manager: EntityManager,
    ballotIds: readonly Id[],
    only: readonly Id[] | null = null,
  ): Promise<readonly BallotElector[]> {
    const where = { ballotId: In([...ballotIds]), ...(only && { memberId: In([...only]) }) };
    return manager.find(BallotElector, { where, order: { ballotId: 'ASC', place: 'ASC' } });
  }

  /** The electors this person may cast for: himself, or the member he sits in for. */
  electorsFor(manager: EntityManager, ballotIds: readonly Id[], personId: Id): Promise<readonly BallotElector[]> {
    const among = { ballotId: In([...ballotIds]) };
    return manager.find(BallotElector, {
      where: [
        { ...among, memberId: personId },
        { ...among, substituteId: personId },
      ],
      order: { ballotId: 'ASC' },
    });
  }

  /** The database's clock, the only one that ballots know. */
  async now(manager: EntityManager): Promise<Date> {
    const [row] = await manager.query<{ now: Date }[]>(`select clock_timestamp() as now`);
    return row!.now;
  }

  /** Ballots open at this moment, of every meeting. */
  async open(): Promise<readonly Id[]> {
    const rows = await this.dataSource.query<{ id: Id }[]>(`select id from ballots where state = 'open'`);
    return rows.map((row) => row.id);
  }

  /** Open ballots whose time is over. */
  async due(): Promise<readonly Id[]> {
    const rows = await this.dataSource.query<{ id: Id }[]>(
      `select id from ballots where state = 'open' and ends_at <= clock_timestamp()`,
    );
    return rows.map((row) => row.id);
  }
}

export const electorateOfBallot = (ballot: Ballot, electors: readonly BallotElector[]): Electorate => ({
  members: electors.map(({ memberId, substituteId }) => ({ memberId, substituteId })),
  chairmanId: ballot.chairmanId,
  presidingId: ballot.presidingId,
});
