import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit, someoneWith } from '../support/organisation.js';
import { refusal } from '../support/refusal.js';

describe('EditBody', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('renames a body, and refuses whoever had not seen that', async () => {
    const { client } = await aSysadmin(app);
    const body = await client.identity.body(await aBody(app));
    const edit = (name: string) =>
      client.identity.editBody(body.id, { name, shortName: 'UBND', unitId: body.unitId, rev: body.rev });
    expect(await edit('Tên mới')).toMatchObject({ name: 'Tên mới', rev: 2 });
    expect(await refusal(edit('Tên khác'))).toBe('platform/changed-meanwhile');
  });

  it('is an administrator’s of its unit; its own secretariat sees it and may not', async () => {
    const { client: root } = await aSysadmin(app);
    const body = await root.identity.body(await aBody(app));
    const input = { name: 'X', shortName: 'X', unitId: body.unitId, rev: 1 };
    const [secretariat, other, own] = [
      await someoneWith(app, { role: 'secretariat', bodyId: body.id }),
      await anOrgAdmin(app, await aUnit(app)),
      await anOrgAdmin(app, body.unitId),
    ];
    expect(await refusal(secretariat.client.identity.editBody(body.id, input))).toBe('platform/forbidden');
    expect(await refusal(other.client.identity.editBody(body.id, input))).toBe('platform/not-found');
    const away = { ...input, unitId: await aUnit(app) };
    expect(await refusal(own.client.identity.editBody(body.id, away))).toBe('platform/not-found');
    expect(await refusal(own.client.identity.editBody(body.id, input))).toBe('accepted');
  });
});
