import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const NEXT = 'hồ gươm sáng sớm';

describe('ChangePassword', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes the old one, ends the other devices and keeps this one', async () => {
    const person = await aPerson(app);
    const [here, there] = [await signedIn(app, person), await signedIn(app, person)];
    await here.identity.changePassword({ oldPassword: PASSWORD, newPassword: NEXT });
    expect(await refusal(here.identity.me())).toBe('accepted');
    expect(await refusal(there.identity.me())).toBe('platform/not-signed-in');
    const signIn = (password: string) => refusal(app.client().identity.signIn({ username: person.username, password }));
    expect(await signIn(PASSWORD)).toBe('identity/wrong-credentials');
    expect(await signIn(NEXT.normalize('NFD'))).toBe('accepted');
    expect((await here.identity.journal()).rows.map((entry) => entry.outcome)).toContain('password-changed');
  });

  it('is refused with a wrong old one or a weak new one, and changes nothing', async () => {
    const person = await aPerson(app);
    const own = await signedIn(app, person);
    const change = (oldPassword: string, newPassword: string) =>
      refusal(own.identity.changePassword({ oldPassword, newPassword }));
    expect(await change('không phải', NEXT)).toBe('identity/wrong-password');
    expect(await change(PASSWORD, 'ngắn')).toBe('identity/password-too-weak');
    expect(await change(PASSWORD, `${person.username} 2026`)).toBe('identity/password-too-weak');
    expect(await refusal(app.client().identity.signIn({ username: person.username, password: PASSWORD }))).toBe(
      'accepted',
    );
  });

  it('makes whoever found a tablet open wait longer and longer', async () => {
    const own = await signedIn(app, await aPerson(app));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        refusal(own.identity.changePassword({ oldPassword: `thử lần ${i}`, newPassword: NEXT })),
      ),
    );
    expect(answers.filter((answer) => answer === 'identity/wait-before-retry').length).toBeGreaterThanOrEqual(5);
  });

  it('is done once however often it is sent', async () => {
    const own = await signedIn(app, await aPerson(app));
    const key = crypto.randomUUID();
    const change = () => refusal(own.identity.changePassword({ oldPassword: PASSWORD, newPassword: NEXT }, { key }));
    expect([await change(), await change()]).toEqual(['accepted', 'accepted']);
  });
});
