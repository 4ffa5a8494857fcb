import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';

describe('SignIn', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const refusal = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
    );

  it('opens a session that knows who it is', async () => {
    const person = await aPerson(app, { fullName: 'Nguyễn Thị Thu Hà', position: 'Giám đốc' });
    const client = await signedIn(app, person);
    const me = await client.identity.me();
    expect(me.person.fullName).toBe('Nguyễn Thị Thu Hà');
    expect(me.person.position).toBe('Giám đốc');
  });

  it('stores only a hash of the cookie', async () => {
    const client = await signedIn(app, await aPerson(app));
    const token = /ecab=([\w-]{43})/.exec(client.http.cookie)?.[1] ?? '';
    expect(token).toHaveLength(43);
    const rows = await app.sql.query<unknown[]>(
      `select 1 from sessions where encode(token_hash, 'escape') like '%' || $1 || '%'`,
      [token],
    );
    expect(rows).toHaveLength(0);
  });

  it('answers unknown names and wrong passwords alike', async () => {
    const person = await aPerson(app);
    const body = async (username: string, password: string) => {
      const response = await app
        .client()
        .http.raw('POST', '/api/sessions', {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ username, password }),
        });
      const { id: _, ...rest } = (await response.json()) as Record<string, unknown>;
      return { status: response.status, rest };
    };
    expect(await body(person.username, 'sai mật khẩu')).toEqual(await body('khong-co-ai', 'sai mật khẩu'));
  });

  it('lets the delay grow with wrong attempts, but not for a browser that signed in before', async () => {
    const person = await aPerson(app);
    const known = await signedIn(app, person);
    await known.identity.signOut();
    for (let i = 0; i < 5; i += 1)
      await refusal(app.client().identity.signIn({ username: person.username, password: 'sai mật khẩu' }));
    expect(await refusal(app.client().identity.signIn({ username: person.username, password: PASSWORD }))).toBe(
      'identity/wait-before-retry',
    );
    expect(await refusal(known.identity.signIn({ username: person.username, password: PASSWORD }))).toBe('accepted');
  });

  it('cannot be outrun by guessing in parallel', async () => {
    const person = await aPerson(app);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        refusal(app.client().identity.signIn({ username: person.username, password: `lần thứ ${i}` })),
      ),
    );
    expect(answers.filter((answer) => answer === 'identity/wait-before-retry').length).toBeGreaterThanOrEqual(12 - 5);
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

  it('ends one device or this one, at once', async () => {
    const person = await aPerson(app);
    const [a, b] = [await signedIn(app, person), await signedIn(app, person)];
    const other = (await a.identity.devices()).find((device) => !device.current);
    await a.identity.endDevice(other!.id);
    expect(await refusal(b.identity.me())).toBe('platform/not-signed-in');
    await a.identity.signOut();
    expect(await refusal(a.identity.me())).toBe('platform/not-signed-in');
  });
});
