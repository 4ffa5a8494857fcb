import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PersonEdit, type PersonView } from '@app/contracts';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aPersonIn, aPost, aSysadmin, aUnit, mainPost } from '../support/organisation.js';
import { aPerson, signedIn, uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const editOf = (person: PersonView, wish: Partial<PersonEdit> = {}): PersonEdit => ({
  fullName: person.fullName,
  honorific: person.honorific,
  username: person.username,
  email: person.email,
  phone: person.phone,
  protocolRank: person.protocolRank,
  posts: person.posts.map(({ unitId, title, isMain }) => ({ unitId, title, isMain })),
  rev: person.rev,
  ...wish,
});

describe('EditPerson', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('changes what is shown of a person and tells that person', async () => {
    const unitId = await aUnit(app, { name: 'Sở Y tế' });
    const { client } = await aSysadmin(app);
    const person = await aPersonIn(app, unitId);
    const ears = await Ears.of(await signedIn(app, person), person.id);
    const before = await client.identity.person(person.id);
    const after = await client.identity.editPerson(
      person.id,
      editOf(before, { fullName: 'Lê Văn Mới', honorific: 'ong', posts: [mainPost(unitId, 'Phó Giám đốc')] }),
    );
    expect(after).toMatchObject({
      fullName: 'Lê Văn Mới',
      honorific: 'ong',
      position: 'Phó Giám đốc',
      rev: before.rev + 1,
    });
    expect((await ears.hears('identity.person-changed')).view).toMatchObject({
      person: { fullName: 'Lê Văn Mới', position: 'Phó Giám đốc', unit: 'Sở Y tế' },
    });
    ears.close();
  });

  it('moves the main post without two standing side by side', async () => {
    const [a, b] = [await aUnit(app), await aUnit(app)];
    const { client } = await aSysadmin(app);
    const person = await aPersonIn(app, a);
    await aPost(app, person.id, { unitId: b, title: 'Trưởng ban', kind: 'other' });
    const before = await client.identity.person(person.id);
    const posts = before.posts.map(({ unitId, title, isMain }) => ({ unitId, title, isMain: !isMain }));
    const after = await client.identity.editPerson(person.id, editOf(before, { posts }));
    expect(after.position).toBe('Trưởng ban');
    expect(after.posts.map((post) => post.id).sort()).toEqual(before.posts.map((post) => post.id).sort());
  });

  it('refuses a stale save, also when only posts changed, and one of two at once', async () => {
    const unitId = await aUnit(app);
    const { client } = await aSysadmin(app);
    const person = await client.identity.person((await aPersonIn(app, unitId)).id);
    await client.identity.editPerson(person.id, editOf(person, { posts: [mainPost(unitId, 'Khác')] }));
    expect(await refusal(client.identity.editPerson(person.id, editOf(person)))).toBe('platform/changed-meanwhile');
    const fresh = await client.identity.person(person.id);
    const race = await Promise.all(
      [1, 2].map((rank) => refusal(client.identity.editPerson(person.id, editOf(fresh, { protocolRank: rank })))),
    );
    expect(race.sort()).toEqual(['accepted', 'platform/changed-meanwhile']);
  });

  it('keeps the user name of an account in use, and gives nobody the name of another', async () => {
    const { client } = await aSysadmin(app);
    const [person, other] = [await client.identity.person((await aPerson(app)).id), await aPerson(app)];
    const edit = (username: string | null) =>
      refusal(client.identity.editPerson(person.id, editOf(person, { username })));
    expect(await edit(null)).toBe('identity/username-missing');
    expect(await edit(other.username)).toBe('identity/username-taken');
    expect(await edit(uniqueName())).toBe('accepted');
  });

  it('lets an org-admin change what somebody is in his subtree, and nothing elsewhere', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const { client } = await anOrgAdmin(app, mine);
    const person = await aPersonIn(app, mine);
    await aPost(app, person.id, { unitId: other, title: 'Cố vấn', kind: 'other' });
    const edit = async (posts: PersonEdit['posts']) =>
      refusal(client.identity.editPerson(person.id, editOf(await client.identity.person(person.id), { posts })));
    const elsewhere = { unitId: other, title: 'Cố vấn', isMain: false };
    expect(await edit([mainPost(mine, 'Trưởng phòng'), elsewhere])).toBe('accepted');
    expect(await edit([mainPost(mine, 'Trưởng phòng')])).toBe('platform/forbidden');
    expect(
      await edit([
        { ...elsewhere, isMain: true },
        { ...mainPost(mine, 'Trưởng phòng'), isMain: false },
      ]),
    ).toBe('platform/forbidden');
    expect(await edit([mainPost(mine), elsewhere, { ...elsewhere, title: 'Thêm' }])).toBe('platform/not-found');
  });

  it('is 404 outside the subtree, and 403 for somebody who holds more than the administrator', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const admin = await anOrgAdmin(app, mine);
    const { client: root } = await aSysadmin(app);
    const [stranger, chief] = [
      await aPersonIn(app, other),
      await aPersonIn(app, mine, { roles: [{ role: 'sysadmin' }] }),
    ];
    const edit = async (id: string) =>
      refusal(admin.client.identity.editPerson(id, editOf(await root.identity.person(id))));
    expect(await edit(stranger.id)).toBe('platform/not-found');
    expect(await edit(chief.id)).toBe('platform/forbidden');
  });
});
