import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { someoneWith } from '../support/organisation.js';
import { aPerson, PASSWORD, signedIn, uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('SignIn', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const tokenOf = (cookie: string): string => /ecab=([\w-]{43})/.exec(cookie)?.[1] ?? '';

  it('opens a session that knows who it is', async () => {
    const person = await aPerson(app, { fullName: 'Nguyễn Thị Thu Hà', position: 'Giám đốc' });
    const client = await signedIn(app, person);
    const me = await client.identity.me();
    expect(me.person.fullName).toBe('Nguyễn Thị Thu Hà');
    expect(me.person.position).toBe('Giám đốc');
  });

  it('takes the user name however a keyboard spells it', async () => {
    const name = uniqueName('duc');
    await aPerson(app, { username: name });
    for (const typed of [` ${name.toUpperCase()} `, name.replace('duc', 'Đức')])
      expect(await refusal(app.client().identity.signIn({ username: typed, password: PASSWORD }))).toBe('accepted');
  });

  it('stores only a hash of the cookie, and no answer under a key that was sent along', async () => {
    const person = await aPerson(app);
    const client = app.client();
    await client.identity.signIn({ username: person.username, password: PASSWORD }, { key: crypto.randomUUID() });
    const token = tokenOf(client.http.cookie);
    expect(token).toHaveLength(43);
    const inSessions = await app.sql.query<unknown[]>(
      `select 1 from sessions where encode(token_hash, 'escape') like '%' || $1 || '%'`,
      [token],
    );
    const inAnswers = await app.sql.query<unknown[]>(
      `select 1 from idempotency_keys where response::text like '%' || $1 || '%'`,
      [token],
    );
    expect([inSessions, inAnswers]).toEqual([[], []]);
  });

  it('lasts eight hours for administrators, twelve for everybody else', async () => {
    const hours = async (client: Awaited<ReturnType<typeof signedIn>>): Promise<number> =>
      Math.round((Date.parse((await client.identity.me()).session.expiresAt) - Date.now()) / 3600_000);
    expect(await hours(await signedIn(app, await aPerson(app)))).toBe(12);
    expect(await hours((await someoneWith(app, { role: 'org-admin' })).client)).toBe(8);
  });

  it('stands in the journal of the person and of the installation', async () => {
    const person = await aPerson(app);
    const client = app.client();
    await client.identity.signIn({
      username: person.username,
      password: PASSWORD,
      deviceName: 'Máy tính bảng phòng 305',
    });
    expect((await client.identity.journal()).rows).toMatchObject([
      { outcome: 'signed-in', deviceName: 'Máy tính bảng phòng 305', by: null, person: { id: person.id } },
    ]);
    const auditor = await someoneWith(app, { role: 'auditor' });
    const all = (await auditor.client.identity.wholeJournal()).rows.map((entry) => entry.person?.id);
    expect(all).toContain(person.id);
    expect(await refusal(client.identity.wholeJournal())).toBe('platform/forbidden');
  });

  it('refuses unknown fields, foreign sites and other body types', async () => {
    const send = (headers: Record<string, string>, body: string) =>
      app
        .client()
        .http.raw('POST', '/api/sessions', { headers, body })
        .then((r) => r.status);
    const json = { 'content-type': 'application/json' };
    expect(await send(json, JSON.stringify({ username: 'a', password: 'b', admin: true }))).toBe(401);
    expect(await send({ ...json, 'sec-fetch-site': 'cross-site' }, '{}')).toBe(403);
    expect(await send({ 'content-type': 'text/plain' }, '{}')).toBe(415);
  });
});
