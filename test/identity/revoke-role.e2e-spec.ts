import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoleGrant } from '@app/contracts';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit, someoneWith } from '../support/organisation.js';
import { uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const sysadmin: RoleGrant = { role: 'sysadmin', unitId: null, bodyId: null };

describe('RevokeRole', () => {
  let app: RunningApp;
  beforeAll(async () => {
    // A database of its own: it matters how many administrators there are.
    app = await startApp({}, await cloneDatabase(`ecabinet_${uniqueName('revoke')}`));
  });
  afterAll(() => app.stop());

  it('bites on the next request', async () => {
    const admin = await aSysadmin(app);
    const secretary = await someoneWith(app, { role: 'secretariat' });
    expect(await refusal(secretary.client.identity.units())).toBe('accepted');
    const view = await admin.client.identity.revokeRole(secretary.id, { ...sysadmin, role: 'secretariat' });
    expect(view.roles).toEqual([]);
    expect(await refusal(secretary.client.identity.units())).toBe('platform/forbidden');
    expect(await refusal(admin.client.identity.revokeRole(secretary.id, { ...sysadmin, role: 'secretariat' }))).toBe(
      'platform/not-found',
    );
  });

  it('never leaves the installation without an administrator, not even when the last two go at once', async () => {
    await app.sql.query(`delete from role_grants where role = 'sysadmin'`);
    const [a, b] = [await aSysadmin(app), await aSysadmin(app)];
    const race = await Promise.all([
      refusal(a.client.identity.revokeRole(a.id, sysadmin)),
      refusal(b.client.identity.revokeRole(b.id, sysadmin)),
    ]);
    expect(race.sort()).toEqual(['accepted', 'identity/last-administrator']);
  });

  it('does not count an administrator who cannot sign in', async () => {
    await app.sql.query(`delete from role_grants where role = 'sysadmin'`);
    const [a, waiting, off] = [await aSysadmin(app), await aSysadmin(app), await aSysadmin(app)];
    await app.sql.query(`update people set password_hash = null where id = $1`, [waiting.id]);
    await app.sql.query(`update people set disabled_at = now() where id = $1`, [off.id]);
    expect(await refusal(a.client.identity.revokeRole(a.id, sysadmin))).toBe('identity/last-administrator');
  });

  it('is limited to what the taker could give', async () => {
    const mine = await aUnit(app);
    const below = await aUnit(app, { parentId: mine });
    const admin = await anOrgAdmin(app, mine);
    const helper = await aPersonIn(app, below, { roles: [{ role: 'org-admin', unitId: below }] });
    const chief = await aPersonIn(app, below, { roles: [{ role: 'auditor' }] });
    const take = (id: string, grant: RoleGrant) => refusal(admin.client.identity.revokeRole(id, grant));
    expect(await take(helper.id, { role: 'org-admin', unitId: below, bodyId: null })).toBe('accepted');
    expect(await take(chief.id, { role: 'auditor', unitId: null, bodyId: null })).toBe('platform/forbidden');
  });
});
