import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepAccess } from '@app/identity';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';

describe('SweepAccess', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('forgets old guesses, browsers nobody uses and sessions long over, and nothing that still counts', async () => {
    const person = await aPerson(app);
    const client = await signedIn(app, person);
    await app.sql.query(
      `insert into sign_in_attempts (key, failures, last_at)
       values ('sweep old', 3, now() - interval '25 hours'), ('sweep new', 3, now() - interval '23 hours')`,
    );
    await app.sql.query(
      `insert into known_browsers (token_hash, person_id, created_at)
       values ('old', $1, now() - interval '181 days'), ('new', $1, now() - interval '179 days')`,
      [person.id],
    );
    await app.sql.query(
      `insert into sessions (id, person_id, token_hash, device_name, signed_in_at, last_seen_at, expires_at, idle_seconds, ended_at)
       select gen_random_uuid(), $1, name::bytea, name, now(), now(), now() - expired, 60, now() - ended
       from (values ('ran out', interval '91 days', null::interval), ('ended', interval '0', interval '91 days'),
         ('lately', interval '89 days', interval '89 days')) as v(name, expired, ended)`,
      [person.id],
    );
    await app.app.get(SweepAccess).sweep();
    expect(await app.sql.query(`select key from sign_in_attempts where key like 'sweep %'`)).toEqual([
      { key: 'sweep new' },
    ]);
    const browsers = await app.sql.query<unknown[]>(
      `select encode(token_hash, 'escape') as name from known_browsers where person_id = $1 and length(token_hash) = 3`,
      [person.id],
    );
    expect(browsers).toEqual([{ name: 'new' }]);
    const devices = await app.sql.query<{ device_name: string }[]>(
      `select device_name from sessions where person_id = $1 order by expires_at`,
      [person.id],
    );
    expect(devices.map((row) => row.device_name)).toEqual(['lately', '–']);
    expect((await client.identity.me()).person.id).toBe(person.id);
  });
});
