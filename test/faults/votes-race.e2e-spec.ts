import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import pg from 'pg';
import { cast } from '../support/a-ballot.js';
import { type Attendee, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { LONG_MS, times } from './support/intensity.js';
import {
  anyIsolation,
  aRaceHall,
  asItIs,
  castThrough,
  type Caster,
  checkThenInsert,
  hasLost,
  install,
  race,
  wasRace,
} from './support/vote-race.js';

describe('votes that race with the close', () => {
  let app: RunningApp;
  let second: RunningApp;
  let hall: BuiltMeeting;
  let pool: pg.Pool;
  beforeAll(async () => {
    app = await startApp();
    second = await startApp({}, app.database);
    hall = await aRaceHall(app);
    for (const variant of [asItIs, checkThenInsert, anyIsolation]) await install(app, variant);
    pool = new pg.Pool({ connectionString: app.database.url, max: 24 });
  }, LONG_MS);
  afterAll(async () => {
    await pool.end();
    await second.stop();
    await app.stop();
  });

  it(
    'through two api processes: acknowledged is counted, counted is acknowledged, nothing comes after',
    async () => {
      const elsewhere = new Map<string, Client>();
      const onSecond = async (voter: Attendee): Promise<Client> => {
        const known = elsewhere.get(voter.id) ?? (await signedIn(second, voter));
        elsewhere.set(voter.id, known);
        return known;
      };
      let turn = 0;
      const overHttp: Caster = async (ballotId, voter) => {
        turn += 1;
        const client = turn % 2 === 0 ? voter.client : await onSecond(voter);
        const answer = await refusal(cast(client, ballotId, 'for'));
        if (answer !== 'accepted' && answer !== 'voting/ballot-closed') throw new Error(answer);
        return answer === 'accepted';
      };
      const totals = await race(app, hall, overHttp, {
        atLeast: times(8, 400),
        atMost: 600,
        enough: wasRace,
        spreadMs: 120,
      });
      expect(totals).toMatchObject({ lost: 0, uncounted: 0 });
      expect(wasRace(totals)).toBe(true);
    },
    LONG_MS,
  );

  it(
    'with a pause between reading the state and writing the vote: still none lost',
    async () => {
      const paused = castThrough(pool, asItIs, 'read committed');
      const totals = await race(app, hall, paused, {
        atLeast: times(8, 300),
        atMost: 500,
        enough: wasRace,
        spreadMs: 60,
      });
      expect(totals).toMatchObject({ lost: 0, uncounted: 0 });
      expect(wasRace(totals)).toBe(true);
    },
    LONG_MS,
  );

  it(
    'negative control: check, then insert without the lock loses acknowledged votes',
    async () => {
      const unlocked = castThrough(pool, checkThenInsert, 'read committed');
      const totals = await race(app, hall, unlocked, { atLeast: 1, atMost: 200, enough: hasLost, spreadMs: 60 });
      expect(totals.lost).toBeGreaterThan(0);
    },
    LONG_MS,
  );

  it(
    'negative control: with the lock, but under REPEATABLE READ, votes are lost again',
    async () => {
      const older = castThrough(pool, anyIsolation, 'repeatable read');
      const totals = await race(app, hall, older, { atLeast: 1, atMost: 200, enough: hasLost, spreadMs: 60 });
      expect(totals.lost).toBeGreaterThan(0);
    },
    LONG_MS,
  );

  it('the function in use refuses to run under REPEATABLE READ', async () => {
    const refused = castThrough(pool, { name: 'cast_vote', changes: [] }, 'repeatable read');
    await expect(refused(hall.id, hall.who['Chủ tọa']!)).rejects.toThrow('READ COMMITTED');
  });
});
