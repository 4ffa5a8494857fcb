import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit } from '../support/organisation.js';
import { signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('EditUnit', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('renames and moves, and tells everybody who has the main post there', async () => {
    const [from, to] = [await aUnit(app), await aUnit(app)];
    const unitId = await aUnit(app, { parentId: from });
    const person = await aPersonIn(app, unitId);
    const ears = await Ears.of(await signedIn(app, person), person.id);
    const { client } = await aSysadmin(app);
    const input = { parentId: to, name: 'Sở Nội vụ', shortName: 'SNV', sort: 3, rev: 1 };
    expect(await client.identity.editUnit(unitId, input)).toMatchObject({ parentId: to, name: 'Sở Nội vụ', rev: 2 });
    expect((await ears.hears('identity.person-changed')).view).toMatchObject({ person: { unit: 'Sở Nội vụ' } });
    ears.close();
  });

  it('refuses a stale save and shows the row as it stands now', async () => {
    const unitId = await aUnit(app);
    const { client } = await aSysadmin(app);
    const input = { parentId: null, name: 'Một', shortName: 'M', sort: 1 };
    await client.identity.editUnit(unitId, { ...input, rev: 1 });
    const late = client.identity.editUnit(unitId, { ...input, name: 'Hai', rev: 1 });
    const problem = await late.then(
      () => null,
      (error: unknown) => (error as ProblemError).problem,
    );
    expect(problem).toMatchObject({
      status: 409,
      code: 'platform/changed-meanwhile',
      current: { name: 'Một', rev: 2 },
    });
  });

  it('never closes a circle, not even when two moves overlap', async () => {
    const { client } = await aSysadmin(app);
    const [a, b] = [await aUnit(app), await aUnit(app)];
    const below = await aUnit(app, { parentId: a });
    const move = (id: string, parentId: string) =>
      refusal(client.identity.editUnit(id, { parentId, name: 'x', shortName: 'x', sort: 1, rev: 1 }));
    expect(await move(a, a)).toBe('identity/unit-in-circle');
    expect(await move(a, below)).toBe('identity/unit-in-circle');
    expect((await Promise.all([move(a, b), move(b, a)])).sort()).toEqual(['accepted', 'identity/unit-in-circle']);
  });

  it('lets an org-admin rename the top of his subtree but not move it, and reach nothing outside', async () => {
    const [top, elsewhere] = [await aUnit(app), await aUnit(app)];
    const mine = await aUnit(app, { parentId: top });
    const below = await aUnit(app, { parentId: mine });
    const { client } = await anOrgAdmin(app, mine);
    const edit = (id: string, parentId: string | null, rev = 1) =>
      refusal(client.identity.editUnit(id, { parentId, name: 'Tên', shortName: 'T', sort: 1, rev }));
    expect(await edit(mine, top)).toBe('accepted');
    expect(await edit(mine, elsewhere, 2)).toBe('platform/forbidden');
    expect(await edit(below, elsewhere)).toBe('platform/not-found');
    expect(await edit(below, null)).toBe('platform/forbidden');
    expect(await edit(elsewhere, null)).toBe('platform/not-found');
    expect(await edit(top, null)).toBe('platform/not-found');
  });
});
