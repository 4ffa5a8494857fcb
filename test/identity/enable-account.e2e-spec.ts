import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const alone = { chairConsent: null };

describe('EnableAccount', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('lets the person sign in again, but does not bring old sessions back', async () => {
    const { client } = await aSysadmin(app);
    const person = await aPerson(app);
    const own = await signedIn(app, person);
    await client.identity.disableAccount(person.id, alone);
    expect((await client.identity.enableAccount(person.id)).account).toBe('active');
    expect(await refusal(own.identity.me())).toBe('platform/not-signed-in');
    expect(await refusal(app.client().identity.signIn({ username: person.username, password: PASSWORD }))).toBe(
      'accepted',
    );
    const journal = (await client.identity.journalOf(person.id)).rows.map((entry) => entry.outcome);
    expect(journal).toEqual(['signed-in', 'enabled', 'disabled', 'signed-in']);
  });

  it('is 404 outside the subtree', async () => {
    const { client } = await anOrgAdmin(app, await aUnit(app));
    expect(await refusal(client.identity.enableAccount((await aPerson(app)).id))).toBe('platform/not-found');
  });
});
