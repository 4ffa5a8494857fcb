import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit, someoneWith } from '../support/organisation.js';
import { refusal } from '../support/refusal.js';

describe('CreateBody', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('makes a body with an empty roll, seen by those who administer it or work for it', async () => {
    const { client } = await aSysadmin(app);
    const unitId = await aUnit(app, { name: 'Tỉnh A' });
    const body = await client.identity.createBody({ name: 'Ủy ban nhân dân tỉnh A', shortName: 'UBND', unitId });
    expect(body).toMatchObject({ name: 'Ủy ban nhân dân tỉnh A', unit: 'Tỉnh A', members: [], rev: 1 });
    const own = await someoneWith(app, { role: 'secretariat', bodyId: body.id });
    const foreign = await someoneWith(app, { role: 'secretariat', bodyId: await aBody(app) });
    expect(await own.client.identity.body(body.id)).toEqual(body);
    expect(await refusal(foreign.client.identity.body(body.id))).toBe('platform/not-found');
    expect((await foreign.client.identity.bodies()).map((one) => one.id)).not.toContain(body.id);
  });

  it('is limited to the subtree of an org-admin', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const { client } = await anOrgAdmin(app, mine);
    const create = (unitId: string) =>
      refusal(client.identity.createBody({ name: 'Hội đồng', shortName: 'HĐ', unitId }));
    expect(await create(await aUnit(app, { parentId: mine }))).toBe('accepted');
    expect(await create(other)).toBe('platform/not-found');
    const secretariat = await someoneWith(app, { role: 'secretariat' });
    expect(
      await refusal(secretariat.client.identity.createBody({ name: 'Hội đồng', shortName: 'HĐ', unitId: mine })),
    ).toBe('platform/forbidden');
  });
});
