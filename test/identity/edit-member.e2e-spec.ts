import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BodyMemberEdit, type BodyView } from '@app/contracts';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('EditMember', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const withTwo = async () => {
    const { client } = await aSysadmin(app);
    const bodyId = await aBody(app);
    let body: BodyView = await client.identity.body(bodyId);
    for (const [index, isChairman] of [true, false].entries()) {
      const { id: personId } = await aPerson(app);
      const office = isChairman ? 'Chủ tịch' : 'Phó Chủ tịch';
      const from = '2026-01-01';
      body = await client.identity.addMember(bodyId, {
        personId,
        office,
        isChairman,
        protocolRank: index + 1,
        from,
        until: null,
        rev: body.rev,
      });
    }
    const edit = (index: number, wish: Partial<BodyMemberEdit>) => {
      const { office, isChairman, protocolRank, from, until, id: memberId } = body.members[index]!;
      return client.identity.editMember(
        { bodyId, memberId },
        { office, isChairman, protocolRank, from, until, rev: body.rev, ...wish },
      );
    };
    return { client, body, edit };
  };

  it('hands the chair of the body over in two steps: one ends, the other begins', async () => {
    const { body, edit } = await withTwo();
    const ended = await edit(0, { until: '2026-06-01' });
    expect(ended.rev).toBe(body.rev + 1);
    const chaired = { isChairman: true, office: 'Chủ tịch', rev: ended.rev };
    expect(await refusal(edit(1, chaired))).toBe('identity/second-chairman');
    const after = await edit(1, { ...chaired, from: '2026-06-01' });
    expect(after.members.map((one) => [one.isChairman, one.from, one.until])).toEqual([
      [true, '2026-01-01', '2026-06-01'],
      [true, '2026-06-01', null],
    ]);
  });

  it('refuses a stale save, days in the wrong order, and lines of other bodies', async () => {
    const { client, body, edit } = await withTwo();
    await edit(0, { office: 'Quyền Chủ tịch' });
    expect(await refusal(edit(1, { office: 'Khác' }))).toBe('platform/changed-meanwhile');
    expect(await refusal(edit(1, { rev: body.rev + 1, until: '2025-01-01' }))).toBe('identity/until-before-from');
    const { id: memberId, office, isChairman, protocolRank, from, until } = body.members[0]!;
    const input = { office, isChairman, protocolRank, from, until, rev: 1 };
    expect(await refusal(client.identity.editMember({ bodyId: await aBody(app), memberId }, input))).toBe(
      'platform/not-found',
    );
    const other = await anOrgAdmin(app, await aUnit(app));
    expect(await refusal(other.client.identity.editMember({ bodyId: body.id, memberId }, input))).toBe(
      'platform/not-found',
    );
  });
});
