import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('AddAide', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('lets the aide answer for the leader from the next request on, and both see it', async () => {
    const { client } = await aSysadmin(app);
    const [leader, aide] = [
      await aPerson(app, { fullName: 'Lãnh đạo A' }),
      await aPerson(app, { fullName: 'Giúp việc B' }),
    ];
    const own = await signedIn(app, aide);
    const ears = await Ears.of(own, aide.id);
    const view = await client.identity.addAide(leader.id, { aideId: aide.id });
    expect(view.aides.map((card) => card.fullName)).toEqual(['Giúp việc B']);
    expect((await own.identity.me()).aideOf.map((card) => card.fullName)).toEqual(['Lãnh đạo A']);
    expect((await ears.hears('identity.roles-changed')).view).toMatchObject({ aideOf: [{ fullName: 'Lãnh đạo A' }] });
    ears.close();
  });

  it('adds once, and makes nobody the aide of himself or the administrator his own aide', async () => {
    const admin = await aSysadmin(app);
    const [leader, aide] = [await aPerson(app), await aPerson(app)];
    const add = (aideId: string) => admin.client.identity.addAide(leader.id, { aideId });
    const both = await Promise.all([add(aide.id), add(aide.id)]);
    expect(both.map((view) => view.aides.length)).toEqual([1, 1]);
    expect(await refusal(add(leader.id))).toBe('identity/not-on-oneself');
    expect(await refusal(add(admin.id))).toBe('identity/not-on-oneself');
  });

  it('needs a fresh proof, like every role', async () => {
    const admin = await aSysadmin(app);
    const [leader, aide] = [await aPerson(app), await aPerson(app)];
    await app.sql.query(`update sessions set signed_in_at = signed_in_at - interval '6 minutes' where person_id = $1`, [
      admin.id,
    ]);
    const add = () => refusal(admin.client.identity.addAide(leader.id, { aideId: aide.id }));
    expect(await add()).toBe('identity/step-up-required');
    await admin.client.identity.stepUp({ password: PASSWORD });
    expect(await add()).toBe('accepted');
  });

  it('needs both in the administrator’s reach', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const { client } = await anOrgAdmin(app, mine);
    const [leader, aide, stranger] = [
      await aPersonIn(app, mine),
      await aPersonIn(app, mine),
      await aPersonIn(app, other),
    ];
    expect(await refusal(client.identity.addAide(leader.id, { aideId: aide.id }))).toBe('accepted');
    expect(await refusal(client.identity.addAide(leader.id, { aideId: stranger.id }))).toBe('platform/not-found');
    expect(await refusal(client.identity.addAide(stranger.id, { aideId: aide.id }))).toBe('platform/not-found');
  });
});
