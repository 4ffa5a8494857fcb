import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id } from '@app/contracts';
import pg from 'pg';
import { membersOf, openBallot } from '../support/a-ballot.js';
import { type BuiltMeeting } from '../support/a-meeting.js';
import { signedIn } from '../support/people.js';
import { LONG_MS, times } from './support/intensity.js';
import { RealInstallation } from './support/real-installation.js';
import { SteadyVoter } from './support/steady-voters.js';
import { untilConnected } from './support/until-connected.js';
import { aRaceHall } from './support/vote-race.js';

const VOTERS = 12;

describe('kill -9 while people vote', () => {
  let installation: RealInstallation;
  let hall: BuiltMeeting;
  let voters: readonly SteadyVoter[];
  beforeAll(async () => {
    installation = await RealInstallation.start(2);
    hall = await aRaceHall(installation.app());
    voters = await Promise.all(
      membersOf(hall)
        .slice(0, VOTERS)
        .map(async (person, index) => {
          const clients = [person.client, await signedIn(installation.app(1), person)];
          return new SteadyVoter(person, index % 2 === 0 ? clients : clients.reverse());
        }),
    );
  }, LONG_MS);
  afterAll(() => installation.stop(), LONG_MS);

  /** Acknowledged receipts that the database does not have, or has otherwise. */
  async function lost(ballotId: Id): Promise<number> {
    const rows = await untilConnected(() =>
      installation.sql.query<{ receipt: string; choice: string; revision: number }[]>(
        `select receipt, choice, revision from votes where ballot_id = $1`,
        [ballotId],
      ),
    );
    const kept = new Map(rows.map((row) => [row.receipt, `${row.choice} ${row.revision}`]));
    const votes = voters.flatMap((voter) => voter.receipts.map(({ vote }) => vote));
    return votes.filter((vote) => kept.get(vote.receipt) !== `${vote.choice} ${vote.revision}`).length;
  }

  const acknowledged = () => voters.reduce((sum, voter) => sum + voter.receipts.length, 0);
  const votesGoOn = async (more: number) => {
    const goal = acknowledged() + more;
    while (acknowledged() < goal) await pause(5);
  };

  /** Everybody votes, something is killed in the midst of it, again and again; then the ballot is closed and counted. */
  async function under(kill: () => Promise<void>, rounds: number): Promise<void> {
    voters.forEach((voter) => voter.receipts.splice(0));
    const { ballot } = await openBallot(hall);
    voters.forEach((voter) => voter.start(ballot.id));
    for (let round = 0; round < rounds; round += 1) {
      await votesGoOn(40 + randomInt(40));
      await kill();
      await votesGoOn(20);
    }
    await Promise.all(voters.map((voter) => voter.stop()));

    expect(await lost(ballot.id)).toBe(0);
    const closed = await untilConnected(() => hall.secretary.voting.close(ballot.id));
    for (const voter of voters) {
      const { vote, attempt } = voter.receipts.at(-1)!;
      const counted = closed.details.names.find((name) => name.memberId === voter.voter.id);
      expect(counted?.group).toBe(vote.choice);
      // Byte for byte, from another process, long after the close.
      expect(JSON.stringify(await voter.again(ballot.id, attempt))).toBe(JSON.stringify(vote));
      expect(voter.receipts.map((one) => one.vote.revision)).toEqual(voter.receipts.map((_, index) => index + 1));
    }
  }

  it(
    'of one api process, then the other: every acknowledged vote is there, each key once',
    async () => {
      let turn = 0;
      await under(
        async () => {
          const api = installation.apis[turn % 2]!;
          turn += 1;
          await api.kill();
          await votesGoOn(20);
          await api.start();
        },
        times(2, 30),
      );
      expect(voters.some((voter) => voter.unanswered > 0)).toBe(true);
    },
    LONG_MS,
  );

  it(
    'of PostgreSQL with all its processes: every acknowledged vote is there, each key once',
    async () => {
      await under(() => installation.killPostgres(), times(1, 20));
      expect(voters.some((voter) => voter.unanswered > 0)).toBe(true);
    },
    LONG_MS,
  );

  it(
    'negative control: with synchronous_commit = off acknowledged votes are lost',
    async () => {
      await withoutDurability();
      voters.forEach((voter) => voter.receipts.splice(0));
      const { ballot } = await openBallot(hall);
      voters.forEach((voter) => voter.start(ballot.id));
      let losses = 0;
      for (let round = 0; round < times(5, 10) && losses === 0; round += 1) {
        await votesGoOn(60);
        await installation.killPostgres();
        losses = await lost(ballot.id);
      }
      await Promise.all(voters.map((voter) => voter.stop()));
      expect(losses).toBeGreaterThan(0);
    },
    LONG_MS,
  );

  /** The function as it is, but for the one word that makes it durable; and a server in no hurry to write. */
  async function withoutDurability(): Promise<void> {
    const owner = new pg.Client({ connectionString: installation.ownerUrl });
    const superuser = new pg.Client({ connectionString: installation.superuserUrl });
    await Promise.all([owner.connect(), superuser.connect()]);
    const { rows } = await owner.query<{ source: string }>(
      `select pg_get_functiondef(oid) as source from pg_proc where proname = 'cast_vote'`,
    );
    const durable = `set_config('synchronous_commit', 'on', true)`;
    expect(rows[0]!.source).toContain(durable);
    await owner.query(rows[0]!.source.replace(durable, durable.replace(`'on'`, `'off'`)));
    await superuser.query(`alter system set wal_writer_delay = '10s'`);
    await superuser.query(`select pg_reload_conf()`);
    await Promise.all([owner.end(), superuser.end()]);
  }
});
