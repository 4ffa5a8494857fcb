import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const ask = { reason: 'Quên mật khẩu', chairConsent: null };
const alone = { chairConsent: null };

describe('ConfirmCodeRequest', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('signs every device out, kills the old password, and shows the code to the second administrator', async () => {
    const [first, second] = [await aSysadmin(app), await aSysadmin(app)];
    const person = await aPerson(app);
    const [a, b] = [await signedIn(app, person), await signedIn(app, person)];
    const ears = await Ears.of(a, person.id);
    const request = await first.client.identity.requestCode(person.id, ask);
    const issued = await second.client.identity.confirmCode(request.id, alone);
    await ears.hears('identity.code-issued');
    await ears.until(() => ears.statuses.at(-1) === 'signed-out', 'to be signed out');
    for (const client of [a, b]) expect(await refusal(client.identity.me())).toBe('platform/not-signed-in');
    const own = app.client();
    expect(await refusal(own.identity.signIn({ username: person.username, password: PASSWORD }))).toBe(
      'identity/wrong-credentials',
    );
    await own.identity.activate({
      username: person.username,
      code: issued.code!,
      newPassword: 'mật khẩu hoàn toàn mới',
    });
    expect((await own.identity.journal()).rows.map((entry) => entry.outcome)).toEqual(
      expect.arrayContaining(['activated', 'code-issued', 'code-requested']),
    );
    expect(await second.client.identity.codeRequests()).not.toContainEqual(expect.objectContaining({ id: request.id }));
    ears.close();
  });

  it('takes two administrators, neither of them the person', async () => {
    const [first, second, third] = [await aSysadmin(app), await aSysadmin(app), await aSysadmin(app)];
    const request = await first.client.identity.requestCode(second.id, ask);
    const confirm = (admin: typeof first) => refusal(admin.client.identity.confirmCode(request.id, alone));
    expect(await confirm(first)).toBe('identity/same-administrator');
    expect(await confirm(second)).toBe('identity/not-on-oneself');
    expect(await confirm(third)).toBe('accepted');
    expect(await confirm(third)).toBe('platform/not-found');
  });

  it('cannot be evaded by issuing another code before the confirmed one was used', async () => {
    const [first, second] = [await aSysadmin(app), await aSysadmin(app)];
    const person = await aPerson(app);
    const request = await first.client.identity.requestCode(person.id, ask);
    await second.client.identity.confirmCode(request.id, alone);
    expect(await refusal(first.client.identity.issueCode(person.id, alone))).toBe(
      'identity/needs-second-administrator',
    );
    expect(await refusal(first.client.identity.requestCode(person.id, ask))).toBe('accepted');
  });

  it('cannot be evaded by disabling and enabling the account before the confirmed code was used', async () => {
    const [first, second] = [await aSysadmin(app), await aSysadmin(app)];
    const person = await aPerson(app);
    const request = await first.client.identity.requestCode(person.id, ask);
    const { code } = await second.client.identity.confirmCode(request.id, alone);
    await first.client.identity.disableAccount(person.id, alone);
    await first.client.identity.enableAccount(person.id);
    expect(await refusal(first.client.identity.issueCode(person.id, alone))).toBe(
      'identity/needs-second-administrator',
    );
    const activation = { username: person.username, code: code!, newPassword: 'mật khẩu hoàn toàn mới' };
    expect(await refusal(app.client().identity.activate(activation))).toBe('identity/activation-refused');
  });

  it('issues one code when two confirm at once, and none for a request that ran out', async () => {
    const [first, second, third] = [await aSysadmin(app), await aSysadmin(app), await aSysadmin(app)];
    const person = await aPerson(app);
    const request = await first.client.identity.requestCode(person.id, ask);
    const race = await Promise.all(
      [second, third].map(({ client }) => refusal(client.identity.confirmCode(request.id, alone))),
    );
    expect(race.sort()).toEqual(['accepted', 'platform/not-found']);
    const late = await first.client.identity.requestCode((await aPerson(app)).id, ask);
    await app.sql.query(`update code_requests set expires_at = now() where id = $1`, [late.id]);
    expect(await refusal(second.client.identity.confirmCode(late.id, alone))).toBe('platform/not-found');
  });

  it('asks for the chair’s consent when the meeting began meanwhile, and tells the chair on whose word it went ahead', async () => {
    const [first, second] = [await aSysadmin(app), await aSysadmin(app)];
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [an, chair] = [meeting.who['An']!, meeting.who['Chủ tọa']!];
    const request = await first.client.identity.requestCode(an.id, ask);
    await app.sql.query(`update meetings set state = 'in-session' where id = $1`, [meeting.id]);
    const ears = await Ears.of(chair.client, chair.id);
    const confirm = (chairConsent: { way: 'in-person'; note: string } | null) =>
      refusal(second.client.identity.confirmCode(request.id, { chairConsent }));
    expect(await confirm(null)).toBe('identity/voter-in-session');
    expect(await confirm({ way: 'in-person', note: 'Chủ tọa đồng ý tại phòng họp' })).toBe('accepted');
    expect((await ears.hears('identity.voter-code-issued')).view).toMatchObject({
      meetingId: meeting.id,
      person: { id: an.id },
      byName: first.fullName,
      consent: 'in-person: Chủ tọa đồng ý tại phòng họp',
    });
    ears.close();
  });

  it('is 404 for an administrator of another subtree', async () => {
    const first = await aSysadmin(app);
    const request = await first.client.identity.requestCode((await aPerson(app)).id, ask);
    const other = await anOrgAdmin(app, await aUnit(app));
    expect(await other.client.identity.codeRequests()).toEqual([]);
    expect(await refusal(other.client.identity.confirmCode(request.id, alone))).toBe('platform/not-found');
  });
});
