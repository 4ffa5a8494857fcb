import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit, someoneWith } from '../support/organisation.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('one’s own journal and that of others', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('names refusals and where they came from, newest first, in parts', async () => {
    const person = await aPerson(app);
    await refusal(app.client().identity.signIn({ username: person.username, password: 'sai mật khẩu' }));
    const own = await signedIn(app, person);
    for (let i = 0; i < 60; i += 1)
      await app.sql.query(
        `insert into sign_in_journal (at, person_id, outcome, network, device_name) values (now(), $1, 'delayed', '10.0.0.1', 'iPad')`,
        [person.id],
      );
    const first = await own.identity.journal();
    expect(first.rows).toHaveLength(50);
    const second = await own.identity.journal(first.next!);
    expect(second.next).toBeNull();
    expect(second.rows.map((entry) => entry.outcome).slice(-2)).toEqual(['signed-in', 'wrong-credentials']);
    expect(second.rows.at(-1)?.network).toBe('127.0.0.1');
    expect(await refusal(own.identity.journal('abc'))).toBe('platform/invalid-input');
  });

  it('is open to whoever administers the person, and to auditors; to nobody else', async () => {
    const mine = await aUnit(app);
    const [admin, auditor, secretariat] = [
      await anOrgAdmin(app, mine),
      await someoneWith(app, { role: 'auditor' }),
      await someoneWith(app, { role: 'secretariat' }),
    ];
    const person = await aPersonIn(app, mine);
    await signedIn(app, person);
    const read = (who: typeof admin, id = person.id) => refusal(who.client.identity.journalOf(id));
    expect([await read(admin), await read(auditor), await read(secretariat)]).toEqual([
      'accepted',
      'accepted',
      'platform/forbidden',
    ]);
    expect(await read(admin, (await aPerson(app)).id)).toBe('platform/not-found');
  });

  it('keeps the names that nobody has for the whole journal alone', async () => {
    await refusal(app.client().identity.signIn({ username: 'ten-khong-co', password: PASSWORD }));
    const { rows } = await (await aSysadmin(app)).client.identity.wholeJournal();
    expect(rows.some((entry) => entry.person === null && entry.outcome === 'wrong-credentials')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('ten-khong-co');
  });
});
