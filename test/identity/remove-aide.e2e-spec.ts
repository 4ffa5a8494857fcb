import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('RemoveAide', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('ends it at once, and once', async () => {
    const { client } = await aSysadmin(app);
    const [leader, aide] = [await aPerson(app), await aPerson(app)];
    const own = await signedIn(app, aide);
    await client.identity.addAide(leader.id, { aideId: aide.id });
    expect((await client.identity.removeAide(leader.id, { aideId: aide.id })).aides).toEqual([]);
    expect((await own.identity.me()).aideOf).toEqual([]);
    expect(await refusal(client.identity.removeAide(leader.id, { aideId: aide.id }))).toBe('platform/not-found');
  });

  it('is 404 outside the subtree', async () => {
    const { client } = await aSysadmin(app);
    const admin = await anOrgAdmin(app, await aUnit(app));
    const [leader, aide] = [await aPerson(app), await aPerson(app)];
    await client.identity.addAide(leader.id, { aideId: aide.id });
    expect(await refusal(admin.client.identity.removeAide(leader.id, { aideId: aide.id }))).toBe('platform/not-found');
  });
});
