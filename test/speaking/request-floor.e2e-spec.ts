import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

describe('RequestFloor', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const ask = (meeting: BuiltMeeting, by: string, of: string | null = null, item = 0) =>
    meeting.who[by]!.client.speaking.request(meeting.id, {
      itemId: meeting.items[item]!.id,
      kind: 'statement',
      seatId: of === null ? null : meeting.who[of]!.seat.id,
    });

  it('stands in one queue that everybody sees alike, with name, position and place', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const tablets = [
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
      await Tablet.open(meeting.who['Bình']!.client, meeting.id),
    ];
    const request = await ask(meeting, 'An');
    expect(request).toMatchObject({
      itemId: meeting.items[0]!.id,
      kind: 'statement',
      askedByName: null,
      speaker: { name: 'An', position: 'Ủy viên', place: 'hall', siteName: null },
    });
    for (const tablet of tablets) {
      await tablet.sees('speaking.floor-requested');
      expect(tablet.state.speaking.queue).toEqual([request]);
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('has one order for all when many ask at once', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `Thành viên ${i}`);
    const meeting = await aMeeting(app)
      .withMembers(...names)
      .withPresent(...names)
      .inSession()
      .build();
    const tablets = await Promise.all(
      ['Chủ tọa', ...names.slice(0, 3)].map((name) => Tablet.open(meeting.who[name]!.client, meeting.id)),
    );
    const requests = await Promise.all(names.map((name) => ask(meeting, name)));
    expect(new Set(requests.map(({ position }) => position)).size).toBe(10);
    const order = [...requests].sort((a, b) => a.position - b.position).map(({ id }) => id);
    for (const tablet of tablets) {
      await tablet.until(() => tablet.state.speaking.queue.length === 10, 'for ten requests');
      expect(tablet.state.speaking.queue.map(({ id }) => id)).toEqual(order);
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('is made once by one person, however often two of his tablets send it', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const answers = await Promise.all([1, 2, 3, 4].map(() => refusal(ask(meeting, 'An'))));
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['accepted', 'speaking/already-asked']));
    expect((await meeting.snapshot(meeting.secretary)).speaking.queue).toHaveLength(1);
    expect(await refusal(ask(meeting, 'An', null, 1))).toBe('accepted');
  });

  it('is answered alike under one key', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const input = { itemId: meeting.items[0]!.id, kind: 'clarification', seatId: null } as const;
    const key = crypto.randomUUID();
    const send = () => meeting.who['An']!.client.speaking.request(meeting.id, input, { key });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(first.kind).toBe('clarification');
  });

  it('lets the contact of a site ask for his people, in the same queue, and for nobody else', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình', 'Chi')
      .withPresent('An', 'Bình', 'Chi')
      .inSession()
      .build();
    await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    await meeting.secretary.attendance.markPresent(meeting.id, {
      seatIds: [meeting.who['Bình']!.seat.id],
      place: 'site',
    });
    await ask(meeting, 'Chi');
    const request = await ask(meeting, 'An', 'Bình');
    expect(request).toMatchObject({ askedByName: 'An', speaker: { name: 'Bình', place: 'site', siteName: 'Sơn Tây' } });
    expect(await refusal(ask(meeting, 'An', 'Chi', 1))).toBe('platform/forbidden');
    expect(await refusal(ask(meeting, 'Chi', 'Bình', 1))).toBe('platform/forbidden');
    const { queue } = (await meeting.snapshot(meeting.who['Chi']!.client)).speaking;
    expect(queue.map(({ speaker }) => speaker.name)).toEqual(['Chi', 'Bình']);
  });

  it('shows a guest the queue of his item and of no other', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withGuest('Khách', 1)
      .withPresent('An', 'Khách')
      .inSession()
      .build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await ask(meeting, 'An', null, 0);
    await ask(meeting, 'An', null, 1);
    await ask(meeting, 'Khách', null, 1);
    await guest.until(() => guest.state.speaking.queue.length === 2, 'for his item’s queue');
    await member.until(() => member.state.speaking.queue.length === 3, 'for the whole queue');
    expect(JSON.stringify(guest.events)).not.toContain(meeting.items[0]!.id);
    expect(await refusal(ask(meeting, 'Khách', null, 0))).toBe('platform/not-found');
    await expectConverged(guest, member);
    [guest, member].forEach((tablet) => tablet.close());
  });

  it('is refused to those who are not there, without a seat, over, and outside the session', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An').inSession().build();
    const issued = await aMeeting(app).withMembers('An').withPresent('An').issued().build();
    const other = await aMeeting(app).withMembers('Lạ').inSession().build();
    expect(await refusal(ask(meeting, 'Bình'))).toBe('speaking/not-present');
    expect(await refusal(ask(issued, 'An'))).toBe('speaking/session-not-running');
    const input = { itemId: meeting.items[0]!.id, kind: 'statement', seatId: null } as const;
    expect(await refusal(meeting.secretary.speaking.request(meeting.id, input))).toBe('platform/forbidden');
    expect(await refusal(other.who['Lạ']!.client.speaking.request(meeting.id, input))).toBe('platform/not-found');
    await meeting.secretary.meetings.skipItem(meeting.id, meeting.items[0]!.id);
    expect(await refusal(ask(meeting, 'An'))).toBe('speaking/item-over');
    expect((await meeting.snapshot(meeting.secretary)).speaking.queue).toEqual([]);
  });
});
