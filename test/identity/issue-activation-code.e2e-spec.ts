import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aPersonIn, aPersonInput, aSysadmin, aUnit, mainPost } from '../support/organisation.js';
import { aPerson, uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const alone = { chairConsent: null };

describe('IssueActivationCode', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('prints a code that opens the account once, within 72 hours', async () => {
    const { client } = await aSysadmin(app);
    const username = uniqueName();
    const person = await client.identity.createPerson(aPersonInput({ username }));
    const { code, expiresAt } = await client.identity.issueCode(person.id, alone);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(71 * 3600_000);
    const own = app.client();
    const activate = () =>
      own.identity.activate({ username, code: code!.toLowerCase(), newPassword: 'một mật khẩu dài' });
    await activate();
    expect((await own.identity.me()).username).toBe(username);
    expect((await client.identity.person(person.id)).account).toBe('active');
    expect(await refusal(activate())).toBe('identity/activation-refused');
  });

  it('shows the code once: it is stored nowhere, a repeated request is answered without it', async () => {
    const { client } = await aSysadmin(app);
    const person = await client.identity.createPerson(aPersonInput({ username: uniqueName() }));
    const key = crypto.randomUUID();
    const first = await client.identity.issueCode(person.id, alone, { key });
    const second = await client.identity.issueCode(person.id, alone, { key });
    expect(second).toEqual({ ...first, code: null });
    const plain = first.code!.replaceAll('-', '');
    const rows = await app.sql.query<unknown[]>(
      `select 1 from idempotency_keys where response::text like '%' || $1 || '%' or response::text like '%' || $2 || '%'`,
      [plain, first.code],
    );
    expect(rows).toHaveLength(0);
  });

  it('replaces an unused code, and stands in the person’s journal with who issued it', async () => {
    const admin = await aSysadmin(app);
    const username = uniqueName();
    const person = await admin.client.identity.createPerson(aPersonInput({ username }));
    const first = await admin.client.identity.issueCode(person.id, alone);
    const second = await admin.client.identity.issueCode(person.id, alone);
    const own = app.client();
    const use = (code: string) => own.identity.activate({ username, code, newPassword: 'một mật khẩu dài' });
    expect(await refusal(use(first.code!))).toBe('identity/activation-refused');
    expect(await refusal(use(second.code!))).toBe('accepted');
    const journal = (await own.identity.journal()).rows;
    expect(journal.map((entry) => entry.outcome)).toEqual([
      'activated',
      'activation-refused',
      'code-issued',
      'code-issued',
    ]);
    expect(journal.at(-1)?.by?.id).toBe(admin.id);
  });

  it('is not enough for an account in use', async () => {
    const { client } = await aSysadmin(app);
    const person = await aPerson(app);
    expect(await refusal(client.identity.issueCode(person.id, alone))).toBe('identity/needs-second-administrator');
  });

  it('is refused without a user name, for a disabled account, for oneself', async () => {
    const admin = await aSysadmin(app);
    const nameless = await admin.client.identity.createPerson(aPersonInput());
    const off = await admin.client.identity.createPerson(aPersonInput({ username: uniqueName() }));
    await admin.client.identity.disableAccount(off.id, alone);
    const issue = (id: string) => refusal(admin.client.identity.issueCode(id, alone));
    expect(await issue(nameless.id)).toBe('identity/username-missing');
    expect(await issue(off.id)).toBe('identity/account-disabled');
    expect(await issue(admin.id)).toBe('identity/not-on-oneself');
  });

  it('is 404 outside the subtree, and 403 for somebody who holds more than the administrator', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const { client: root } = await aSysadmin(app);
    const admin = await anOrgAdmin(app, mine);
    const make = (unitId: string) =>
      root.identity.createPerson(aPersonInput({ username: uniqueName(), posts: [mainPost(unitId)] }));
    const chief = await aPersonIn(app, mine, { roles: [{ role: 'sysadmin' }] });
    await app.sql.query(`update people set password_hash = null where id = $1`, [chief.id]);
    expect(await refusal(admin.client.identity.issueCode((await make(mine)).id, alone))).toBe('accepted');
    expect(await refusal(admin.client.identity.issueCode((await make(other)).id, alone))).toBe('platform/not-found');
    expect(await refusal(admin.client.identity.issueCode(chief.id, alone))).toBe('platform/forbidden');
  });
});
