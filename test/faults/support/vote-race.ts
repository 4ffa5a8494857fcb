import { randomInt } from 'node:crypto';
import { type Id, type LeadBallot } from '@app/contracts';
import pg from 'pg';
import { membersOf, openBallot } from '../../support/a-ballot.js';
import { aMeeting, type Attendee, type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';

/** Casts one vote and says whether it was acknowledged. */
export type Caster = (ballotId: Id, voter: Attendee) => Promise<boolean>;

export interface RaceTotals {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** Acknowledged, and not in the counted result. */
  readonly lost: number;
  /** In the table, and not in the counted result. */
  readonly uncounted: number;
}

const NAMES = Array.from({ length: 23 }, (_, index) => `Thành viên ${index + 1}`);

/** A hall whose members vote in many ballots; no quorum, so that nobody need be checked in. */
export const aRaceHall = (app: RunningApp): Promise<BuiltMeeting> =>
  aMeeting(app)
    .withMembers(...NAMES)
    .withRules({ quorum: null })
    .inSession()
    .build();

/**
 * One ballot: everybody votes within some milliseconds, and in the midst of it the secretary closes.
 * @param spreadMs the votes begin within this time, and so does the close
 */
async function round(app: RunningApp, hall: BuiltMeeting, cast: Caster, spreadMs: number): Promise<RaceTotals> {
  const { ballot } = await openBallot(hall);
  const voters = membersOf(hall);
  const soon = (withinMs: number) => new Promise((resolve) => setTimeout(resolve, randomInt(withinMs)));
  const casting = voters.map(async (voter) => {
    await soon(spreadMs);
    return (await cast(ballot.id, voter)) ? voter.id : null;
  });
  // The close travels further than a vote straight into the database: it begins in the first half.
  const closing = soon(spreadMs / 2).then(() => hall.secretary.voting.close(ballot.id));
  const [closed, answers] = await Promise.all([closing, Promise.all(casting)]);
  const acknowledged = answers.filter((id) => id !== null);
  const counted = countedIn(closed);
  const rows = await app.sql.query<unknown[]>(`select distinct member_id from votes where ballot_id = $1`, [ballot.id]);
  return {
    rounds: 1,
    acknowledged: acknowledged.length,
    refused: answers.length - acknowledged.length,
    lost: acknowledged.filter((id) => !counted.has(id)).length,
    uncounted: rows.length - counted.size,
  };
}

const countedIn = ({ details }: LeadBallot): ReadonlySet<Id> =>
  new Set(details.names.filter(({ way }) => way !== null).map(({ memberId }) => memberId));

const plus = (a: RaceTotals, b: RaceTotals): RaceTotals => ({
  rounds: a.rounds + b.rounds,
  acknowledged: a.acknowledged + b.acknowledged,
  refused: a.refused + b.refused,
  lost: a.lost + b.lost,
  uncounted: a.uncounted + b.uncounted,
});

/** A meeting has room for so many ballots. */
const ROUNDS_PER_HALL = 150;

/** A race in which nobody was refused, or nobody got in, was none. */
export const wasRace = ({ acknowledged, refused }: RaceTotals): boolean => acknowledged > 0 && refused > 0;
export const hasLost = ({ lost }: RaceTotals): boolean => lost > 0;

export interface RaceOptions {
  readonly atLeast: number;
  readonly atMost: number;
  /** Goes on from `atLeast` to `atMost` until this is so. */
  readonly enough: (totals: RaceTotals) => boolean;
  readonly spreadMs: number;
}

/** Rounds of one ballot each, in one hall as long as it has room. */
export async function race(
  app: RunningApp,
  hall: BuiltMeeting,
  cast: Caster,
  options: RaceOptions,
): Promise<RaceTotals> {
  let totals: RaceTotals = { rounds: 0, acknowledged: 0, refused: 0, lost: 0, uncounted: 0 };
  const goesOn = () => totals.rounds < options.atLeast || (totals.rounds < options.atMost && !options.enough(totals));
  let inHall = hall;
  while (goesOn()) {
    if (totals.rounds > 0 && totals.rounds % ROUNDS_PER_HALL === 0) inHall = await aRaceHall(app);
    totals = plus(totals, await round(app, inHall, cast, options.spreadMs));
  }
  return totals;
}

/** Says how a variant of the database function is made from the one that is in use. */
export interface Variant {
  readonly name: string;
  /** Each passage must be there: a variant of another text would prove nothing. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/** The same pause for every variant, between reading the state and writing the vote: it only makes rare things likely. */
const PAUSE = {
  from: `  if asked.state = 'open' then`,
  to: `  perform pg_sleep(0.015);\n  if asked.state = 'open' then`,
};
const NO_LOCK = {
  from: `pg_advisory_xact_lock_shared(hashtextextended('ballot:' || p_ballot::text, 0))`,
  to: 'null',
};
const ANY_ISOLATION = { from: `<> 'read committed'`, to: `= 'none at all'` };

export const asItIs: Variant = { name: 'cast_vote_paused', changes: [PAUSE] };
export const checkThenInsert: Variant = { name: 'cast_vote_unlocked', changes: [PAUSE, NO_LOCK] };
export const anyIsolation: Variant = { name: 'cast_vote_any_isolation', changes: [PAUSE, ANY_ISOLATION] };

/** Makes the variant in the test's database, as its owner. */
export async function install(app: RunningApp, { name, changes }: Variant): Promise<void> {
  const owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ source: string }>(
      `select pg_get_functiondef(oid) as source from pg_proc where proname = 'cast_vote'`,
    );
    let source = rows[0]!.source.replace('FUNCTION public.cast_vote(', `FUNCTION public.${name}(`);
    for (const { from, to } of changes) {
      if (!source.includes(from)) throw new Error(`cast_vote no longer has the passage: ${from}`);
      source = source.replace(from, to);
    }
    await owner.query(source);
  } finally {
    await owner.end();
  }
}

/** Casts straight through a variant, one connection per vote on its way. */
export function castThrough(pool: pg.Pool, { name }: Variant, isolation: 'read committed' | 'repeatable read'): Caster {
  return async (ballotId, voter) => {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      await client.query(`begin isolation level ${isolation}`);
      const { rows } = await client.query<{ answer: { outcome: string } }>(
        `select ${name}($1, null, $2, null, 'for', null, $3, 'hash', $3) as answer`,
        [ballotId, voter.id, crypto.randomUUID()],
      );
      await client.query('commit');
      return rows[0]!.answer.outcome === 'recorded';
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      client.release(failure);
    }
  };
}
