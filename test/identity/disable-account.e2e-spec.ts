import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const alone = { chairConsent: null };

describe('DisableAccount', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('throws the person out at once and answers the right password like that of an unknown name', async () => {
    const { client } = await aSysadmin(app);
    const person = await aPerson(app);
    const own = await signedIn(app, person);
    const ears = await Ears.of(own, person.id);
    expect((await client.identity.disableAccount(person.id, alone)).account).toBe('disabled');
    await ears.until(() => ears.statuses.at(-1) === 'signed-out', 'to be signed out');
    expect(await refusal(own.identity.me())).toBe('platform/not-signed-in');
    expect(await refusal(app.client().identity.signIn({ username: person.username, password: PASSWORD }))).toBe(
      'identity/wrong-credentials',
    );
    ears.close();
  });

  it('takes codes and waiting resets with it', async () => {
    const [first, second] = [await aSysadmin(app), await aSysadmin(app)];
    const person = await aPerson(app);
    const request = await first.client.identity.requestCode(person.id, { reason: 'Quên', ...alone });
    await second.client.identity.disableAccount(person.id, alone);
    expect(await refusal(second.client.identity.confirmCode(request.id, alone))).toBe('platform/not-found');
  });

  it('is refused on oneself and on a voter in a running meeting without the chair’s consent', async () => {
    const admin = await aSysadmin(app);
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await app.sql.query(`update meetings set state = 'paused' where id = $1`, [meeting.id]);
    const disable = (id: string, chairConsent: { way: 'in-writing'; note: string } | null = null) =>
      refusal(admin.client.identity.disableAccount(id, { chairConsent }));
    expect(await disable(admin.id)).toBe('identity/not-on-oneself');
    expect(await disable(meeting.who['An']!.id)).toBe('identity/voter-in-session');
    expect(await disable(meeting.who['An']!.id, { way: 'in-writing', note: 'Công văn số 12' })).toBe('accepted');
  });

  it('is 404 outside the subtree, and changes nothing a second time', async () => {
    const mine = await aUnit(app);
    const { client } = await anOrgAdmin(app, mine);
    const [person, stranger] = [await aPersonIn(app, mine), await aPerson(app)];
    expect(await refusal(client.identity.disableAccount(stranger.id, alone))).toBe('platform/not-found');
    const first = await client.identity.disableAccount(person.id, alone);
    expect(await client.identity.disableAccount(person.id, alone)).toEqual(first);
  });
});
