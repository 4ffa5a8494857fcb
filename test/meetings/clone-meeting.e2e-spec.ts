import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';

const next = {
  title: 'Phiên họp tháng sau',
  startsAt: '2027-01-05T01:00:00.000Z',
  endsAt: '2027-01-05T04:00:00.000Z',
};

describe('CloneMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('brings agenda, seats and sites into a new draft, and nothing that happened', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).inSession().build();
    const { secretary, id, items } = meeting;
    const { seat } = meeting.who['An']!;
    const site = await secretary.meetings.addSite(id, { name: 'Xã A', contactSeatId: seat.id, contactPhone: '0912' });
    const { rev, office, roles, label, itemIds } = seat;
    await secretary.meetings.editSeat(id, seat.id, { rev, office, roles, label, itemIds, siteId: site.id });
    await secretary.meetings.addItems(id, {
      items: [anItem('Mục con', { parentId: items[0]!.id, presenterSeatId: seat.id })],
    });
    await secretary.meetings.editScript(id, items[0]!.id, { rev: 0, script: 'Kính thưa', draftConclusion: '' });
    await secretary.meetings.beginItem(id, items[0]!.id);

    const head = await secretary.meetings.clone(id, next);
    expect(head).toMatchObject({ ...next, state: 'draft', chairName: 'Chủ tọa', openedAt: null, ruleProfileId: null });
    const { meeting: copy } = await secretary.meetings.snapshot(head.id);
    expect(copy.items.map((item) => [item.number, item.title, item.state, item.presenterName])).toEqual([
      ['1', 'Nội dung thứ nhất', 'planned', null],
      ['1.1', 'Mục con', 'planned', 'An'],
      ['2', 'Nội dung thứ hai', 'planned', null],
    ]);
    const an = copy.seats.find(({ name }) => name === 'An')!;
    const guest = copy.seats.find(({ name }) => name === 'Khách')!;
    expect(copy.sites).toMatchObject([{ name: 'Xã A', contactSeatId: an.id, contactPhone: '0912' }]);
    expect(an).toMatchObject({ siteId: copy.sites[0]!.id, roles: ['member'], rev: 1 });
    expect(guest.itemIds).toEqual([copy.items[2]!.id]);
    expect(copy.scripts).toEqual([]);
    const ids = (part: typeof copy) => [...part.items, ...part.seats, ...part.sites].map((row) => row.id);
    const { meeting: original } = await secretary.meetings.snapshot(id);
    expect(ids(copy).filter((copied) => ids(original).includes(copied))).toEqual([]);
  });

  it('makes one, however often it is sent', async () => {
    const meeting = await aMeeting(app).build();
    const key = crypto.randomUUID();
    const heads = await Promise.all([1, 2].map(() => meeting.secretary.meetings.clone(meeting.id, next, { key })));
    expect(heads[1]!.id).toBe(heads[0]!.id);
  });

  it('is the secretariat’s of the body', async () => {
    const meeting = await aMeeting(app).withSecretarySeat('Thư ký').issued().build();
    const other = await aMeeting(app).build();
    expect(await refusal(meeting.who['Thư ký']!.client.meetings.clone(meeting.id, next))).toBe('platform/forbidden');
    expect(await refusal(other.secretary.meetings.clone(meeting.id, next))).toBe('platform/not-found');
    expect(await refusal(meeting.secretary.meetings.clone(meeting.id, { ...next, endsAt: next.startsAt }))).toBe(
      'meetings/ends-before-start',
    );
    const past = { startsAt: '2026-03-02T01:00:00.000Z', endsAt: '2026-03-02T04:00:00.000Z' };
    expect(await refusal(meeting.secretary.meetings.clone(meeting.id, { ...next, ...past }))).toBe(
      'meetings/day-is-past',
    );
  });
});
