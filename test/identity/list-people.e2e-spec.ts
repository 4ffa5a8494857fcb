import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { type PeopleSearch, type PersonView } from '@app/contracts';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import {
  anOrgAdmin,
  aPersonIn,
  aPersonInput,
  aSysadmin,
  aUnit,
  mainPost,
  someoneWith,
} from '../support/organisation.js';
import { aPerson, signedIn, uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('lists of people', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase(`ecabinet_${uniqueName('list')}`));
  });
  afterAll(() => app.stop());

  const all = async (client: Client, ask: PeopleSearch): Promise<readonly PersonView[]> => {
    const rows: PersonView[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await client.identity.people({ ...ask, ...(cursor === undefined ? {} : { cursor }) });
      rows.push(...page.rows);
      if (page.next === null) return rows;
      cursor = page.next;
    }
  };

  it('stand in protocol order, ties as Vietnamese orders them, in parts without gap or repeat', async () => {
    const { client } = await aSysadmin(app);
    const unitId = await aUnit(app);
    const names = ['Đỗ An', 'Dương An', 'Ánh', 'An', 'Ân', 'Yên', 'Ông', 'Oanh'];
    for (const fullName of names)
      await client.identity.createPerson(aPersonInput({ fullName, posts: [mainPost(unitId)], protocolRank: 5 }));
    await client.identity.createPerson(aPersonInput({ fullName: 'Yêm', posts: [mainPost(unitId)], protocolRank: 1 }));
    const whole = (await all(client, { unitId })).map((person) => person.fullName);
    expect(whole).toEqual(['Yêm', ...[...names].sort(new Intl.Collator('vi').compare)]);
    expect((await all(client, { unitId, limit: 2 })).map((person) => person.fullName)).toEqual(whole);
  });

  it('are searched without regard to accents, in names, titles, units, user names and addresses', async () => {
    const { client } = await aSysadmin(app);
    const unitId = await aUnit(app, { name: 'Sở Nông nghiệp và Môi trường' });
    const username = uniqueName('thuy');
    const { id } = await client.identity.createPerson(
      aPersonInput({
        fullName: 'Đặng Thị Thúy Ngần',
        username,
        email: 'ngan.dt@tinh.gov.vn',
        phone: '0987654321',
        posts: [mainPost(unitId, 'Chánh Thanh tra')],
      }),
    );
    const finds = async (search: string) => (await all(client, { search })).some((person) => person.id === id);
    for (const search of [
      'dang thi thuy',
      'THÚY NGẦN',
      username,
      'ngan.dt@',
      '7654',
      'chanh thanh',
      'nong nghiep va moi',
    ])
      expect([search, await finds(search)]).toEqual([search, true]);
    for (const search of ['không ai', '%', '_____________________________________________________'])
      expect([search, await finds(search)]).toEqual([search, false]);
  });

  it('can be narrowed to a subtree and to a state of the account', async () => {
    const { client } = await aSysadmin(app);
    const top = await aUnit(app);
    const below = await aUnit(app, { parentId: top });
    const active = await aPersonIn(app, below);
    const waiting = await client.identity.createPerson(
      aPersonInput({ username: uniqueName(), posts: [mainPost(below)] }),
    );
    const none = await client.identity.createPerson(aPersonInput({ posts: [mainPost(top)] }));
    const ids = async (ask: PeopleSearch) => (await all(client, ask)).map((person) => person.id).sort();
    expect(await ids({ unitId: top })).toEqual([active.id, waiting.id, none.id].sort());
    expect(await ids({ unitId: below })).toEqual([active.id, waiting.id].sort());
    expect(await ids({ unitId: top, account: 'awaiting-activation' })).toEqual([waiting.id]);
    expect(await ids({ unitId: top, account: 'none' })).toEqual([none.id]);
    expect(await ids({ unitId: top, account: 'active' })).toEqual([active.id]);
  });

  it('show an org-admin his subtree alone, whatever he asks for', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const [own, stranger] = [await aPersonIn(app, mine), await aPersonIn(app, other)];
    const { client } = await anOrgAdmin(app, mine);
    expect((await all(client, {})).map((person) => person.id)).toEqual([own.id]);
    expect(await all(client, { unitId: other })).toEqual([]);
    expect(await all(client, { search: stranger.username })).toEqual([]);
    expect(await refusal(client.identity.person(stranger.id))).toBe('platform/not-found');
  });

  it('are closed to those without a role, and to made-up cursors', async () => {
    const own = await signedIn(app, await aPerson(app));
    expect(await refusal(own.identity.people())).toBe('platform/forbidden');
    const { client } = await aSysadmin(app);
    for (const cursor of ['x', btoa('[1]'), btoa('{"a":1}'), btoa('[1,"a",{}]')])
      expect(await refusal(client.identity.people({ cursor }))).toBe('platform/invalid-input');
  });

  it('give colleagues a directory of names and positions, and outsiders none', async () => {
    const unitId = await aUnit(app, { name: 'Văn phòng UBND' });
    const colleague = await aPersonIn(app, unitId, { fullName: 'Phan Khắc Điệp' });
    const [insider, guest] = [await aPersonIn(app, unitId), await aPerson(app)];
    const found = await (await signedIn(app, insider)).identity.directory('khac diep');
    expect(found).toEqual([
      expect.objectContaining({ id: colleague.id, fullName: 'Phan Khắc Điệp', unit: 'Văn phòng UBND' }),
    ]);
    expect(JSON.stringify(found)).not.toContain(colleague.username);
    expect(await refusal((await signedIn(app, guest)).identity.directory('khac'))).toBe('platform/not-found');
    expect(await refusal((await someoneWith(app, { role: 'secretariat' })).client.identity.directory('khac'))).toBe(
      'accepted',
    );
    expect(await refusal((await signedIn(app, insider)).identity.directory('k'))).toBe('platform/invalid-input');
  });
});
