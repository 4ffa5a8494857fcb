import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('CheckPassword', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const answer = async (username: string, password: string) => {
    const response = await app.client().http.raw('POST', '/api/sessions', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const { id: _, ...rest } = (await response.json()) as Record<string, unknown>;
    return { status: response.status, rest };
  };

  it('answers unknown names, wrong passwords and accounts that wait for activation alike', async () => {
    const [person, waiting] = [await aPerson(app), await aPerson(app)];
    await app.sql.query(`update people set password_hash = null where id = $1`, [waiting.id]);
    const unknown = await answer('khong-co-ai', 'sai mật khẩu');
    expect(unknown.status).toBe(401);
    expect(await answer(person.username, 'sai mật khẩu')).toEqual(unknown);
    expect(await answer(waiting.username, PASSWORD)).toEqual(unknown);
  });

  it('lets an unknown name wait like a known one', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await answer('khong-ai-ten-nay', 'sai mật khẩu')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
  });

  it('lets the wait grow with wrong attempts, but not for a browser that signed in before', async () => {
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

  it('does not let a browser that signed in before guess without end', async () => {
    const person = await aPerson(app);
    const known = await signedIn(app, person);
    await known.identity.signOut();
    const answers: string[] = [];
    for (let i = 0; i < 6; i += 1)
      answers.push(await refusal(known.identity.signIn({ username: person.username, password: `thử ${i}` })));
    expect(answers.at(-1)).toBe('identity/wait-before-retry');
  });

  it('cannot be outrun by guessing in parallel', async () => {
    const person = await aPerson(app);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        refusal(app.client().identity.signIn({ username: person.username, password: `lần thứ ${i}` })),
      ),
    );
    expect(answers.filter((one) => one === 'identity/wait-before-retry').length).toBeGreaterThanOrEqual(12 - 5);
  });
});
