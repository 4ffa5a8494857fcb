import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const alone = { chairConsent: null };

describe('SignOutPerson', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('ends every device of a person whose tablet is lost; the password stays', async () => {
    const admin = await aSysadmin(app);
    const person = await aPerson(app);
    const devices = [await signedIn(app, person), await signedIn(app, person)];
    await admin.client.identity.signOutPerson(person.id, alone);
    for (const device of devices) expect(await refusal(device.identity.me())).toBe('platform/not-signed-in');
    const own = await signedIn(app, person);
    expect((await own.identity.journal()).rows[1]).toMatchObject({
      outcome: 'signed-out-by-administrator',
      by: { id: admin.id },
    });
  });

  it('is refused for a voter in a running meeting without the chair’s consent, and 404 outside the subtree', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await app.sql.query(`update meetings set state = 'in-session' where id = $1`, [meeting.id]);
    const [admin, other] = [await aSysadmin(app), await anOrgAdmin(app, await aUnit(app))];
    const { id } = meeting.who['An']!;
    expect(await refusal(admin.client.identity.signOutPerson(id, alone))).toBe('identity/voter-in-session');
    expect(await refusal(other.client.identity.signOutPerson(id, alone))).toBe('platform/not-found');
    expect(await refusal(meeting.who['An']!.client.identity.me())).toBe('accepted');
  });
});
