import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { aReadyPaper, multiplyPaper } from '../documents/support/papers.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { queriesOf } from '../support/queries-of.js';

const DAY_MS = 24 * 3600_000;

describe('reading meetings', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function seatPeople(meeting: BuiltMeeting, count: number): Promise<void> {
    const ids = Array.from({ length: count }, () => uuidv7());
    await app.sql.query(
      `insert into people (id, full_name, honorific, protocol_rank, rev)
       select p.id, 'Đại biểu ' || p.n, 'dong-chi', 100, 1 from unnest($1::uuid[]) with ordinality as p(id, n)`,
      [ids],
    );
    const seat = { office: null, roles: ['attendee'] as const, siteId: null, label: null, itemIds: null };
    await meeting.secretary.meetings.addSeats(meeting.id, { seats: ids.map((personId) => ({ ...seat, personId })) });
  }

  it('opens a meeting of 60 items, 300 papers and 200 people with as many queries as one of 2 items, 1 paper and 3 people', async () => {
    const [small, large] = [
      await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build(),
      await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build(),
    ];
    const items = Array.from({ length: 58 }, (_, index) => anItem(`Nội dung ${index}`));
    await large.secretary.meetings.addItems(large.id, { items });
    await seatPeople(large, 200);
    for (const [meeting, papers] of [
      [small, 1],
      [large, 300],
    ] as const) {
      const { documentId } = await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id });
      await multiplyPaper(app, documentId, papers - 1);
    }
    for (const name of ['An', 'Khách', 'Chủ tọa']) {
      const counts = [];
      for (const meeting of [small, large]) {
        const queries = await queriesOf(app, () => meeting.snapshot(meeting.who[name]!.client));
        counts.push(queries.length);
      }
      expect(counts[1]).toBe(counts[0]);
      expect(counts[0]).toBeGreaterThan(5);
    }
    const { meeting: part, documents } = await large.snapshot(large.who['An']!.client);
    expect([part.items.length, documents.documents.length, part.seats.length]).toEqual([60, 300, 203]);
  });

  it('lists 50 meetings with as many queries as one', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const mine = () => meeting.who['An']!.client.meetings.mine();
    const one = await queriesOf(app, mine);
    for (let day = 1; day < 50; day += 1) {
      const startsAt = new Date(Date.now() + day * DAY_MS);
      const { id } = await meeting.secretary.meetings.clone(meeting.id, {
        title: `Phiên họp ${day}`,
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + 3600_000).toISOString(),
      });
      await meeting.secretary.meetings.issue(id);
    }
    const fifty = await queriesOf(app, mine);
    expect(await mine()).toHaveLength(50);
    expect(fifty.length).toBe(one.length);
  });
});
