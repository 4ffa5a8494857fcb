import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit, someoneWith } from '../support/organisation.js';
import { uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('CreateUnit', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const unit = (parentId: string | null, name = uniqueName('Phòng ')) => ({ parentId, name, shortName: name, sort: 1 });

  it('hangs a unit below another and shows it in the tree after its parent', async () => {
    const { client } = await aSysadmin(app);
    const parent = await client.identity.createUnit(unit(null));
    const child = await client.identity.createUnit(unit(parent.id, 'Phòng Ngân sách'));
    expect(child).toMatchObject({ parentId: parent.id, name: 'Phòng Ngân sách', rev: 1 });
    const ids = (await client.identity.units()).map((one) => one.id);
    expect(ids.indexOf(child.id)).toBe(ids.indexOf(parent.id) + 1);
  });

  it('orders siblings by their number, then as Vietnamese does', async () => {
    const { client } = await aSysadmin(app);
    const parent = await client.identity.createUnit(unit(null));
    for (const name of ['Ủy ban B', 'Đoàn A', 'Dân tộc', 'Ấp 1'])
      await client.identity.createUnit(unit(parent.id, name));
    await client.identity.createUnit({ ...unit(parent.id, 'Văn phòng'), sort: 0 });
    const names = (await client.identity.units()).filter((one) => one.parentId === parent.id).map((one) => one.name);
    expect(names).toEqual(['Văn phòng', 'Ấp 1', 'Dân tộc', 'Đoàn A', 'Ủy ban B']);
  });

  it('is limited to the subtree of an org-admin; outside it nothing seems to exist', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const { client } = await anOrgAdmin(app, mine);
    const below = await client.identity.createUnit(unit(mine));
    await client.identity.createUnit(unit(below.id));
    expect(await refusal(client.identity.createUnit(unit(other)))).toBe('platform/not-found');
    expect(await refusal(client.identity.createUnit(unit(null)))).toBe('platform/forbidden');
  });

  it('does it once however often it is sent', async () => {
    const { client } = await aSysadmin(app);
    const [key, input] = [crypto.randomUUID(), unit(null)];
    const [a, b] = [await client.identity.createUnit(input, { key }), await client.identity.createUnit(input, { key })];
    expect(b).toEqual(a);
  });

  it('is refused to secretariats, auditors, everybody else, and to empty or endless names', async () => {
    const { client } = await aSysadmin(app);
    for (const role of ['secretariat', 'auditor'] as const)
      expect(await refusal((await someoneWith(app, { role })).client.identity.createUnit(unit(null)))).toBe(
        'platform/forbidden',
      );
    expect(await refusal(app.client().identity.createUnit(unit(null)))).toBe('platform/not-signed-in');
    expect(await refusal(client.identity.createUnit(unit(null, '')))).toBe('platform/invalid-input');
    expect(await refusal(client.identity.createUnit(unit(null, 'x'.repeat(201))))).toBe('platform/invalid-input');
  });
});
