import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit } from '../support/organisation.js';
import { refusal } from '../support/refusal.js';

describe('RemoveUnit', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes an empty unit out of the tree', async () => {
    const { client } = await aSysadmin(app);
    const unitId = await aUnit(app);
    await client.identity.removeUnit(unitId);
    expect((await client.identity.units()).map((unit) => unit.id)).not.toContain(unitId);
    expect(await refusal(client.identity.removeUnit(unitId))).toBe('platform/not-found');
  });

  it('keeps a unit that something hangs at: a unit, a person, a body, a role', async () => {
    const { client } = await aSysadmin(app);
    const [parent, office, ruled] = [await aUnit(app), await aUnit(app), await aUnit(app)];
    await aUnit(app, { parentId: parent });
    await aPersonIn(app, office);
    await anOrgAdmin(app, ruled);
    const bodyId = await aBody(app);
    const body = await client.identity.body(bodyId);
    for (const id of [parent, office, ruled, body.unitId])
      expect(await refusal(client.identity.removeUnit(id))).toBe('identity/unit-not-empty');
    expect((await client.identity.units()).map((unit) => unit.id)).toEqual(
      expect.arrayContaining([parent, office, ruled, body.unitId]),
    );
  });

  it('is limited to what lies below the top of an org-admin’s subtree', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const below = await aUnit(app, { parentId: mine });
    const { client } = await anOrgAdmin(app, mine);
    expect(await refusal(client.identity.removeUnit(other))).toBe('platform/not-found');
    expect(await refusal(client.identity.removeUnit(mine))).toBe('platform/forbidden');
    expect(await refusal(client.identity.removeUnit(below))).toBe('accepted');
  });
});
