import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { aPersonInput, aSysadmin } from '../support/organisation.js';
import { uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const newPassword = 'một mật khẩu dài';

describe('ActivateAccount', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const issued = async () => {
    const { client } = await aSysadmin(app);
    const username = uniqueName();
    const person = await client.identity.createPerson(aPersonInput({ username }));
    const { code } = await client.identity.issueCode(person.id, { chairConsent: null });
    return { admin: client, username, personId: person.id, code: code! };
  };

  it('takes the code as people type it: any case, with or without dashes, O for 0', async () => {
    const { username, code } = await issued();
    const typed = code.replaceAll('-', ' ').replaceAll('0', 'o').toLowerCase();
    expect(
      await refusal(
        app.client().identity.activate({ username: ` ${username.toUpperCase()}`, code: typed, newPassword }),
      ),
    ).toBe('accepted');
  });

  it('is good for 72 hours', async () => {
    const { username, personId, code } = await issued();
    await app.sql.query(`update activation_codes set expires_at = now() where person_id = $1`, [personId]);
    expect(await refusal(app.client().identity.activate({ username, code, newPassword }))).toBe(
      'identity/activation-refused',
    );
  });

  it('works once when two use it at the same time', async () => {
    const { username, code } = await issued();
    const use = () => refusal(app.client().identity.activate({ username, code, newPassword }));
    expect((await Promise.all([use(), use()])).sort()).toEqual(['accepted', 'identity/activation-refused']);
  });

  it('answers unknown names, wrong codes and disabled accounts alike', async () => {
    const { admin, username, personId, code } = await issued();
    const answer = async (name: string, typed: string) => {
      const response = await app.client().http.raw('POST', '/api/activations', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: name, code: typed, newPassword }),
      });
      const { id: _, ...rest } = (await response.json()) as Record<string, unknown>;
      return { status: response.status, rest };
    };
    const unknown = await answer('khong-co-ai', 'AAAA-BBBB-CCCC');
    expect(unknown.status).toBe(401);
    expect(await answer(username, 'AAAA-BBBB-CCCC')).toEqual(unknown);
    await admin.identity.disableAccount(personId, { chairConsent: null });
    expect(await answer(username, code)).toEqual(unknown);
  });

  it('refuses a weak password before it looks at the code, and leaves the code good', async () => {
    const { username, code } = await issued();
    const use = (password: string) =>
      refusal(app.client().identity.activate({ username, code, newPassword: password }));
    expect(await use('1234567890')).toBe('identity/password-too-weak');
    expect(await use(newPassword)).toBe('accepted');
  });

  it('slows guessing down', async () => {
    const { username } = await issued();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        refusal(app.client().identity.activate({ username, code: `AAAA-BBBB-CCC${i}`, newPassword })),
      ),
    );
    expect(answers.filter((answer) => answer === 'identity/wait-before-retry').length).toBeGreaterThanOrEqual(5);
  });
});
