import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aPersonInput, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, signedIn, uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const ask = { reason: 'Quên mật khẩu', chairConsent: null };
const consent = { way: 'telephone' as const, note: 'Đồng chí Chủ tịch đồng ý qua điện thoại lúc 9 giờ' };

/** As if it had been opened: how a meeting opens is another feature's. */
const running = (app: RunningApp, meeting: BuiltMeeting): Promise<unknown> =>
  app.sql.query(`update meetings set state = 'in-session', opened_at = now() where id = $1`, [meeting.id]);

describe('RequestActivationCode', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('waits for a second administrator, changes nothing yet, and the person hears of it at once', async () => {
    const [admin, other] = [await aSysadmin(app), await aSysadmin(app)];
    const person = await aPerson(app);
    const own = await signedIn(app, person);
    const ears = await Ears.of(own, person.id);
    const request = await admin.client.identity.requestCode(person.id, ask);
    expect(request).toMatchObject({
      person: { id: person.id },
      requestedBy: { id: admin.id },
      reason: 'Quên mật khẩu',
    });
    await ears.hears('identity.code-requested');
    expect((await other.client.identity.codeRequests()).map((one) => one.id)).toContain(request.id);
    expect(await own.identity.codeRequestsOnMe()).toEqual([request]);
    expect((await own.identity.journal()).rows[0]).toMatchObject({ outcome: 'code-requested', by: { id: admin.id } });
    ears.close();
  });

  it('waits once at a time, and anew when it ran out', async () => {
    const admin = await aSysadmin(app);
    const person = await aPerson(app);
    const race = await Promise.all([1, 2].map(() => refusal(admin.client.identity.requestCode(person.id, ask))));
    expect(race.sort()).toEqual(['accepted', 'platform/already-exists']);
    await app.sql.query(`update code_requests set expires_at = now() where person_id = $1`, [person.id]);
    expect(await admin.client.identity.codeRequests()).not.toContainEqual(
      expect.objectContaining({ person: expect.objectContaining({ id: person.id }) }),
    );
    expect(await refusal(admin.client.identity.requestCode(person.id, ask))).toBe('accepted');
  });

  it('is for accounts in use alone', async () => {
    const admin = await aSysadmin(app);
    const fresh = await admin.client.identity.createPerson(aPersonInput({ username: uniqueName() }));
    expect(await refusal(admin.client.identity.requestCode(fresh.id, ask))).toBe('identity/no-account-to-reset');
  });

  it('is refused for a voter in a running meeting unless the chair agreed, and names whom to ask', async () => {
    const admin = await aSysadmin(app);
    const meeting = await aMeeting(app).withMembers('An').withAttendees('Bình').issued().build();
    const request = (name: string, chairConsent: typeof consent | null = null) =>
      refusal(admin.client.identity.requestCode(meeting.who[name]!.id, { ...ask, chairConsent }));
    await running(app, meeting);
    expect(await request('An')).toBe('identity/voter-in-session');
    expect(await request('Bình')).toBe('accepted');
    expect(await request('An', consent)).toBe('accepted');
    const [entry] = await app.sql.query<{ details: { consent: string } }[]>(
      `select details from audit_outbox where action = 'identity.code-requested' and subject = $1`,
      [`person:${meeting.who['An']!.id}`],
    );
    expect(entry?.details.consent).toBe(`telephone: ${consent.note}`);
  });

  it('is 404 outside the subtree', async () => {
    const admin = await anOrgAdmin(app, await aUnit(app));
    expect(await refusal(admin.client.identity.requestCode((await aPerson(app)).id, ask))).toBe('platform/not-found');
  });
});
