import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aPersonInput, aSysadmin, aUnit, mainPost, someoneWith } from '../support/organisation.js';
import { uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('CreatePerson', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('makes a person with several posts, one of them main, and an account that waits', async () => {
    const { client } = await aSysadmin(app);
    const [finance, party] = [await aUnit(app, { name: 'Sở Tài chính' }), await aUnit(app, { name: 'Đảng ủy' })];
    const username = uniqueName();
    const person = await client.identity.createPerson(
      aPersonInput({
        username,
        email: 'anh@example.vn',
        phone: '0912 345 678',
        protocolRank: 12,
        posts: [{ unitId: party, title: 'Đảng ủy viên', isMain: false }, mainPost(finance, 'Giám đốc')],
      }),
    );
    expect(person).toMatchObject({
      fullName: 'Trần Thị Ngọc Ánh',
      position: 'Giám đốc',
      unit: 'Sở Tài chính',
      account: 'awaiting-activation',
      username,
      roles: [],
      aideOf: [],
      rev: 1,
    });
    expect(person.posts.map((post) => [post.title, post.isMain])).toEqual([
      ['Giám đốc', true],
      ['Đảng ủy viên', false],
    ]);
    expect(await client.identity.person(person.id)).toEqual(person);
  });

  it('stores names composed, however they were typed', async () => {
    const { client } = await aSysadmin(app);
    const person = await client.identity.createPerson(
      aPersonInput({ fullName: 'Nguyễn Thị Thuý Hường'.normalize('NFD') }),
    );
    expect(person.fullName).toBe('Nguyễn Thị Thuý Hường'.normalize('NFC'));
  });

  it('folds user names and gives each to one person alone, also when two are made at once', async () => {
    const { client } = await aSysadmin(app);
    const base = uniqueName();
    const person = await client.identity.createPerson(aPersonInput({ username: ` ${base.toUpperCase()}.ĐỨC ` }));
    expect(person.username).toBe(`${base}.duc`);
    const again = () => refusal(client.identity.createPerson(aPersonInput({ username: `${base}.đức` })));
    expect(await again()).toBe('identity/username-taken');
    const racing = uniqueName();
    const race = await Promise.all(
      [1, 2, 3].map(() => refusal(client.identity.createPerson(aPersonInput({ username: racing })))),
    );
    expect(race.sort()).toEqual(['accepted', 'identity/username-taken', 'identity/username-taken']);
  });

  it('wants exactly one main post', async () => {
    const { client } = await aSysadmin(app);
    const unitId = await aUnit(app);
    const create = (...posts: { title: string; isMain: boolean }[]) =>
      refusal(client.identity.createPerson(aPersonInput({ posts: posts.map((post) => ({ unitId, ...post })) })));
    expect(await create({ title: 'A', isMain: false })).toBe('identity/one-main-post');
    expect(await create({ title: 'A', isMain: true }, { title: 'B', isMain: true })).toBe('identity/one-main-post');
    expect(await create({ title: 'A', isMain: true }, { title: 'A', isMain: false })).toBe('identity/one-main-post');
  });

  it('lets an org-admin make people in his subtree alone', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const below = await aUnit(app, { parentId: mine });
    const { client } = await anOrgAdmin(app, mine);
    const create = (posts: ReturnType<typeof mainPost>[]) =>
      refusal(client.identity.createPerson(aPersonInput({ posts })));
    expect(await create([mainPost(below)])).toBe('accepted');
    expect(await create([mainPost(other)])).toBe('platform/not-found');
    expect(await create([mainPost(mine), { ...mainPost(other), isMain: false }])).toBe('platform/not-found');
    expect(await create([])).toBe('platform/forbidden');
  });

  it('is refused to secretariats, and for bad addresses, numbers and names', async () => {
    const { client } = await aSysadmin(app);
    const secretariat = await someoneWith(app, { role: 'secretariat' });
    expect(await refusal(secretariat.client.identity.createPerson(aPersonInput()))).toBe('platform/forbidden');
    for (const bad of [
      { fullName: '' },
      { email: 'không phải thư' },
      { phone: 'gọi sau' },
      { username: 'có dấu cách' },
      { protocolRank: -1 },
    ])
      expect(await refusal(client.identity.createPerson(aPersonInput(bad)))).toBe('platform/invalid-input');
  });

  it('does it once however often it is sent', async () => {
    const { client } = await aSysadmin(app);
    const [key, input] = [crypto.randomUUID(), aPersonInput({ username: uniqueName() })];
    const answers = await Promise.all([1, 2].map(() => client.identity.createPerson(input, { key })));
    expect(answers[1]).toEqual(answers[0]);
  });
});
