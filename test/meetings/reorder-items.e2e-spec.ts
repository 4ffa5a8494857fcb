import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AgendaItemView, type ItemOrderInput } from '@app/contracts';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const five = ['A', 'B', 'C', 'D', 'E'].map((title) => anItem(title));
const flat = (items: readonly (AgendaItemView | undefined)[]): ItemOrderInput => ({
  order: items.map((item) => ({ id: item!.id, parentId: null })),
});
const titles = (items: readonly AgendaItemView[]) => items.map(({ number, title }) => `${number} ${title}`);

describe('ReorderItems', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('moves items and hangs them under each other, also in session', async () => {
    const meeting = await aMeeting(app)
      .withItems(...five)
      .withMembers('An')
      .inSession()
      .build();
    const [a, b, c, d, e] = meeting.items;
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const agenda = await meeting.secretary.meetings.reorderItems(meeting.id, {
      order: [
        { id: e!.id, parentId: null },
        { id: c!.id, parentId: e!.id },
        { id: a!.id, parentId: c!.id },
        { id: b!.id, parentId: null },
        { id: d!.id, parentId: null },
      ],
    });
    const expected = ['1 E', '1.1 C', '1.1.1 A', '2 B', '3 D'];
    expect(titles(agenda)).toEqual(expected);
    await tablet.sees('meetings.items-changed');
    expect(titles(tablet.state.meeting.items)).toEqual(expected);
    await expectConverged(tablet);
    tablet.close();
  });

  it('is unknown to a guest, unless his own items change places', async () => {
    const meeting = await aMeeting(app)
      .withItems(...five)
      .withGuest('Khách', 1, 3)
      .issued()
      .build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    const [a, b, c, d, e] = meeting.items;
    await meeting.secretary.meetings.reorderItems(meeting.id, flat([c, b, a, d, e]));
    await meeting.secretary.meetings.reorderItems(meeting.id, flat([d, c, b, a, e]));
    await guest.sees('meetings.facts-changed');
    expect(guest.events).toHaveLength(1);
    expect(guest.state.meeting.items.map(({ title }) => title)).toEqual(['D', 'B']);
    await expectConverged(guest);
    expect(guest.lost).toEqual([]);
    guest.close();
  });

  it('refuses a list that lacks, doubles or invents an item, makes a circle or goes too deep', async () => {
    const meeting = await aMeeting(app)
      .withItems(...five)
      .build();
    const other = await aMeeting(app).build();
    const [a, b, c, d, e] = meeting.items;
    const reorder = (order: ItemOrderInput) => refusal(meeting.secretary.meetings.reorderItems(meeting.id, order));
    expect(await reorder(flat([a, b, c, d]))).toBe('meetings/wrong-order');
    expect(await reorder(flat([a, b, c, d, d]))).toBe('meetings/wrong-order');
    expect(await reorder(flat([a, b, c, d, other.items[0]]))).toBe('meetings/wrong-order');
    expect(await reorder(flat([a, b, c, d, e, other.items[0]]))).toBe('meetings/wrong-order');
    const under = (...parents: readonly (AgendaItemView | null)[]): ItemOrderInput => ({
      order: [a, b, c, d, e].map((item, index) => ({ id: item!.id, parentId: parents[index]?.id ?? null })),
    });
    expect(await reorder(under(b!, a!))).toBe('meetings/too-deep');
    expect(await reorder(under(null, a!, b!, c!))).toBe('meetings/too-deep');
    expect(await reorder(under(other.items[0]!))).toBe('meetings/too-deep');
  });

  it('of a second secretary who does not know the new item is refused; nothing is lost', async () => {
    const meeting = await aMeeting(app)
      .withItems(...five)
      .build();
    const results = await Promise.all([
      refusal(meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('F')] })),
      refusal(meeting.secretary.meetings.reorderItems(meeting.id, flat([...meeting.items].reverse()))),
    ]);
    expect(results[0]).toBe('accepted');
    expect(['accepted', 'meetings/wrong-order']).toContain(results[1]);
    expect((await meeting.snapshot(meeting.secretary)).meeting.items).toHaveLength(6);
  });

  it('is not for members or strangers, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const order = flat([...meeting.items].reverse());
    const by = (client = other.secretary) => refusal(client.meetings.reorderItems(meeting.id, order));
    expect(await by(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await by()).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client, id) => client.meetings.reorderItems(id, order));
  });
});
