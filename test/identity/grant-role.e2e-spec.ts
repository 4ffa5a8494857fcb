import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoleGrant, type SystemRole } from '@app/contracts';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit, someoneWith } from '../support/organisation.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const role = (name: SystemRole, scope: Partial<RoleGrant> = {}): RoleGrant => ({
  role: name,
  unitId: null,
  bodyId: null,
  ...scope,
});

describe('GrantRole', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('bites on the next request, and the person’s open pages come back with it', async () => {
    const { client } = await aSysadmin(app);
    const person = await aPerson(app);
    const own = await signedIn(app, person);
    const ears = await Ears.of(own, person.id);
    expect(await refusal(own.identity.units())).toBe('platform/forbidden');
    const bodyId = await aBody(app);
    const granted = await client.identity.grantRole(person.id, role('secretariat', { bodyId }));
    expect(granted.roles).toMatchObject([{ role: 'secretariat', bodyId, unitId: null }]);
    expect((await ears.hears('identity.roles-changed')).view).toEqual({
      personId: person.id,
      roles: [role('secretariat', { bodyId })],
      aideOf: [],
    });
    await ears.until(() => ears.statuses.includes('offline') && ears.statuses.at(-1) === 'live', 'to come back');
    expect(await refusal(own.identity.units())).toBe('accepted');
    ears.close();
  });

  it('shortens the sessions of a new administrator to an administrator’s', async () => {
    const { client } = await aSysadmin(app);
    const person = await aPerson(app);
    const own = await signedIn(app, person);
    const before = (await own.identity.me()).session.expiresAt;
    await client.identity.grantRole(person.id, role('sysadmin'));
    const after = (await own.identity.me()).session.expiresAt;
    expect(Date.parse(before) - Date.parse(after)).toBe(4 * 3600_000);
  });

  it('is a sysadmin’s to give for the whole installation, an org-admin’s within his subtree', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const below = await aUnit(app, { parentId: mine });
    const foreignBody = await aBody(app);
    const admin = await anOrgAdmin(app, mine);
    const { client: root } = await aSysadmin(app);
    const ownBody = (await root.identity.createBody({ name: 'Hội đồng', shortName: 'HĐ', unitId: below })).id;
    const person = await aPersonIn(app, below);
    const grant = (wish: RoleGrant) => refusal(admin.client.identity.grantRole(person.id, wish));
    expect(await grant(role('org-admin', { unitId: below }))).toBe('accepted');
    expect(await grant(role('secretariat', { bodyId: ownBody }))).toBe('accepted');
    expect(await grant(role('org-admin', { unitId: other }))).toBe('platform/forbidden');
    expect(await grant(role('secretariat', { bodyId: foreignBody }))).toBe('platform/forbidden');
    for (const name of ['sysadmin', 'org-admin', 'secretariat', 'auditor', 'room-technician'] as const)
      expect(await grant(role(name))).toBe('platform/forbidden');
    for (const name of ['sysadmin', 'org-admin', 'secretariat', 'auditor', 'room-technician'] as const)
      expect(await refusal(root.identity.grantRole(person.id, role(name)))).toBe('accepted');
  });

  it('is 404 for people, units and bodies that are not there for the giver', async () => {
    const mine = await aUnit(app);
    const admin = await anOrgAdmin(app, mine);
    const stranger = await aPerson(app);
    const person = await aPersonIn(app, mine);
    const nowhere = crypto.randomUUID();
    const give = (id: string, wish: RoleGrant) => refusal(admin.client.identity.grantRole(id, wish));
    expect(await give(stranger.id, role('org-admin', { unitId: mine }))).toBe('platform/not-found');
    expect(await give(person.id, role('org-admin', { unitId: nowhere }))).toBe('platform/not-found');
    expect(await give(person.id, role('secretariat', { bodyId: nowhere }))).toBe('platform/not-found');
  });

  it('is given to nobody by himself, and only with the scope that fits it', async () => {
    const unitId = await aUnit(app);
    const admin = await aSysadmin(app);
    const person = await aPerson(app);
    const give = (id: string, wish: RoleGrant) => refusal(admin.client.identity.grantRole(id, wish));
    expect(await give(admin.id, role('secretariat'))).toBe('identity/not-on-oneself');
    expect(await give(person.id, role('secretariat', { unitId }))).toBe('identity/wrong-role-scope');
    expect(await give(person.id, role('sysadmin', { unitId }))).toBe('identity/wrong-role-scope');
  });

  it('needs a fresh proof: a tablet left open for six minutes grants nothing', async () => {
    const admin = await aSysadmin(app);
    const person = await aPerson(app);
    await app.sql.query(`update sessions set signed_in_at = signed_in_at - interval '6 minutes' where person_id = $1`, [
      admin.id,
    ]);
    const give = () => refusal(admin.client.identity.grantRole(person.id, role('auditor')));
    expect(await give()).toBe('identity/step-up-required');
    await admin.client.identity.stepUp({ password: PASSWORD });
    expect(await give()).toBe('accepted');
  });

  it('gives a role once, however often and however many at once', async () => {
    const admin = await aSysadmin(app);
    const person = await aPerson(app);
    const views = await Promise.all([1, 2, 3].map(() => admin.client.identity.grantRole(person.id, role('auditor'))));
    expect(views.map((view) => view.roles.length)).toEqual([1, 1, 1]);
  });

  it('is closed to whoever administers nothing', async () => {
    const person = await aPerson(app);
    for (const name of ['secretariat', 'auditor', 'room-technician'] as const) {
      const { client } = await someoneWith(app, { role: name });
      expect(await refusal(client.identity.grantRole(person.id, role('auditor')))).toBe('platform/forbidden');
    }
  });
});
