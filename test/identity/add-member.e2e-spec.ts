import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BodyMemberAdd } from '@app/contracts';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { anOrgAdmin, aPersonIn, aSysadmin, aUnit } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const member = (personId: string, rev: number, wish: Partial<BodyMemberAdd> = {}): BodyMemberAdd => ({
  personId,
  office: 'Ủy viên',
  isChairman: false,
  protocolRank: 10,
  from: '2026-01-01',
  until: null,
  rev,
  ...wish,
});

describe('AddMember', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('puts people on the roll in protocol order and tells each', async () => {
    const { client } = await aSysadmin(app);
    const bodyId = await aBody(app);
    const [an, binh] = [await aPerson(app, { fullName: 'An' }), await aPerson(app, { fullName: 'Bình' })];
    const ears = await Ears.of(await signedIn(app, binh), binh.id);
    await client.identity.addMember(bodyId, member(an.id, 1, { protocolRank: 2 }));
    const body = await client.identity.addMember(
      bodyId,
      member(binh.id, 2, { office: 'Chủ tịch', isChairman: true, protocolRank: 1 }),
    );
    expect(body.members.map((one) => [one.person.fullName, one.office, one.isChairman, one.from, one.until])).toEqual([
      ['Bình', 'Chủ tịch', true, '2026-01-01', null],
      ['An', 'Ủy viên', false, '2026-01-01', null],
    ]);
    expect(body.rev).toBe(3);
    expect((await ears.hears('identity.roll-changed')).view).toEqual({ bodyId, personId: binh.id });
    ears.close();
  });

  it('never has one person twice on one day; the last day is the first day off', async () => {
    const { client } = await aSysadmin(app);
    const bodyId = await aBody(app);
    const { id } = await aPerson(app);
    let rev = 1;
    const add = async (from: string, until: string | null) => {
      const answer = await refusal(client.identity.addMember(bodyId, member(id, rev, { from, until })));
      if (answer === 'accepted') rev += 1;
      return answer;
    };
    expect(await add('2026-01-01', '2026-07-01')).toBe('accepted');
    expect(await add('2026-06-30', null)).toBe('identity/member-overlap');
    expect(await add('2025-01-01', null)).toBe('identity/member-overlap');
    expect(await add('2026-07-01', null)).toBe('accepted');
    expect(await add('2025-01-01', '2026-01-01')).toBe('accepted');
    expect(await add('2020-05-01', '2020-05-01')).toBe('identity/until-before-from');
  });

  it('has one chairman at most on any day, also when two are put on at once', async () => {
    const { client } = await aSysadmin(app);
    const bodyId = await aBody(app);
    const people = await Promise.all([1, 2].map(() => aPerson(app)));
    const chair = { isChairman: true, office: 'Chủ tịch' };
    const race = await Promise.all(
      people.map(({ id }) => refusal(client.identity.addMember(bodyId, member(id, 1, chair)))),
    );
    expect(race.sort()).toEqual(['accepted', 'platform/changed-meanwhile']);
    const { rev, members } = await client.identity.body(bodyId);
    const late = people.find(({ id }) => id !== members[0]!.person.id)!;
    expect(await refusal(client.identity.addMember(bodyId, member(late.id, rev, chair)))).toBe(
      'identity/second-chairman',
    );
    expect(
      await refusal(
        client.identity.addMember(bodyId, member(late.id, rev, { ...chair, from: '2025-01-01', until: '2026-01-01' })),
      ),
    ).toBe('accepted');
  });

  it('keeps both walls in the database itself, under the lock’s nose', async () => {
    const bodyId = await aBody(app);
    const { id } = await aPerson(app);
    const insert = () =>
      app.sql.query(
        `insert into body_members (id, body_id, person_id, office, is_chairman, protocol_rank, from_day) values (gen_random_uuid(), $1, $2, 'Ủy viên', false, 1, '2026-01-01')`,
        [bodyId, id],
      );
    await insert();
    await expect(insert()).rejects.toThrow(/body_members_once/);
  });

  it('needs the body and the person in reach, real days, and the revision that was seen', async () => {
    const mine = await aUnit(app);
    const { client: root } = await aSysadmin(app);
    const { client } = await anOrgAdmin(app, mine);
    const body = await root.identity.createBody({ name: 'Ban', shortName: 'B', unitId: mine });
    const [person, stranger] = [await aPersonIn(app, mine), await aPerson(app)];
    const add = (wish: BodyMemberAdd, bodyId = body.id) => refusal(client.identity.addMember(bodyId, wish));
    expect(await add(member(person.id, 1), await aBody(app))).toBe('platform/not-found');
    expect(await add(member(stranger.id, 1))).toBe('platform/not-found');
    expect(await add(member(person.id, 7))).toBe('platform/changed-meanwhile');
    expect(await add(member(person.id, 1, { from: '01/01/2026' }))).toBe('platform/invalid-input');
    expect(await add(member(person.id, 1))).toBe('accepted');
  });
});
