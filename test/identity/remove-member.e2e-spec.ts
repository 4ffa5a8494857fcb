import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('RemoveMember', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes a mistaken line back and leaves what it was in the audit', async () => {
    const { client } = await aSysadmin(app);
    const bodyId = await aBody(app);
    const { id: personId } = await aPerson(app);
    const line = { office: 'Ủy viên', isChairman: false, protocolRank: 1, from: '2026-01-01', until: null };
    const body = await client.identity.addMember(bodyId, { ...line, personId, rev: 1 });
    const ids = { bodyId, memberId: body.members[0]!.id };
    const other = await anOrgAdmin(app, await aUnit(app));
    expect(await refusal(client.identity.removeMember(ids, { rev: 1 }))).toBe('platform/changed-meanwhile');
    expect(await refusal(other.client.identity.removeMember(ids, { rev: body.rev }))).toBe('platform/not-found');
    expect((await client.identity.removeMember(ids, { rev: body.rev })).members).toEqual([]);
    const [entry] = await app.sql.query<{ details: unknown }[]>(
      `select details from audit_outbox where action = 'identity.member-removed' and subject = $1`,
      [`body:${bodyId}`],
    );
    expect(entry?.details).toEqual({ personId, office: 'Ủy viên', fromDay: '2026-01-01', untilDay: null });
    expect(await refusal(client.identity.removeMember(ids, { rev: body.rev + 1 }))).toBe('platform/not-found');
  });
});
