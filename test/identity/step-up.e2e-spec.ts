import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('StepUp', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('goes on under a new cookie; the old one is worth nothing', async () => {
    const own = await signedIn(app, await aPerson(app));
    const before = own.http.cookie;
    const session = (await own.identity.me()).session.id;
    await own.identity.stepUp({ password: PASSWORD });
    expect(own.http.cookie).not.toBe(before);
    expect((await own.identity.me()).session.id).toBe(session);
    const stolen = await fetch(`${app.url}/api/me`, { headers: { cookie: before } });
    expect(stolen.status).toBe(401);
  });

  it('keeps no token: what was sent with a key is not remembered under it', async () => {
    const own = await signedIn(app, await aPerson(app));
    await own.identity.stepUp({ password: PASSWORD }, { key: crypto.randomUUID() });
    const token = /ecab=([\w-]{43})/.exec(own.http.cookie)?.[1] ?? '';
    const rows = await app.sql.query<unknown[]>(
      `select 1 from idempotency_keys where response::text like '%' || $1 || '%'`,
      [token],
    );
    expect(token).toHaveLength(43);
    expect(rows).toHaveLength(0);
  });

  it('is refused with a wrong password, and ever slower', async () => {
    const own = await signedIn(app, await aPerson(app));
    const answers: string[] = [];
    for (let i = 0; i < 6; i += 1) answers.push(await refusal(own.identity.stepUp({ password: `thử ${i}` })));
    expect(answers[0]).toBe('identity/wrong-password');
    expect(answers.at(-1)).toBe('identity/wait-before-retry');
    expect(await refusal(own.identity.me())).toBe('accepted');
  });
});
