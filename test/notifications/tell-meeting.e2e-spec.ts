import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingStream } from '@app/contracts';
import { Reactions } from '@app/platform';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { bell, bells, kindsOf, move } from './support/bell.js';

describe('changes of a meeting are told', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('when it moves and when it is off, with the reason, to everybody invited', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    await bells(app, meeting);
    await move(meeting);
    expect(await bells(app, meeting)).toEqual({
      'Chủ tọa': ['moved', 'invited'],
      An: ['moved', 'invited'],
      Khách: ['moved', 'invited'],
    });
    const [moved] = await bell(app, meeting.who['Khách']!.client);
    expect(moved?.meeting).toMatchObject({ place: 'Phòng họp số 2', reason: 'Trùng lịch công tác' });

    await meeting.who['Chủ tọa']!.client.meetings.cancel(meeting.id, { reason: 'Hoãn họp' });
    expect(await kindsOf(app, meeting.who['An']!.client)).toEqual(['cancelled', 'moved', 'invited']);
    expect(await kindsOf(app, meeting.who['Chủ tọa']!.client)).toEqual(['moved', 'invited']);
  });

  it('with the time, place and reason of its own moment, whatever comes after it', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const an = meeting.who['An']!.client;
    const before = (await meeting.snapshot(meeting.secretary)).meeting.head;
    await bells(app, meeting);
    await move(meeting);
    const after = (await meeting.snapshot(meeting.secretary)).meeting.head;
    await bells(app, meeting);
    await meeting.secretary.meetings.cancel(meeting.id, { reason: 'Hoãn họp' });

    const told = (await bell(app, an)).map(({ kind, meeting: m }) => [kind, m?.startsAt, m?.place, m?.reason]);
    expect(told).toEqual([
      ['cancelled', after.startsAt, after.place, 'Hoãn họp'],
      ['moved', after.startsAt, 'Phòng họp số 2', 'Trùng lịch công tác'],
      ['invited', before.startsAt, before.place, null],
    ]);
    expect(after.startsAt).not.toBe(before.startsAt);
  });

  it('once, when the worker hears of it twice', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await bells(app, meeting);
    await move(meeting);
    await bells(app, meeting);
    const { head } = (await meeting.snapshot(meeting.secretary)).meeting;
    const [{ at }] = await app.sql.query<[{ at: Date }]>(
      `select at from stream_events where stream = $1 and event = 'meetings.meeting-moved'`,
      [`meeting:${meeting.id}`],
    );
    const act = { byPersonId: meeting.secretaryPerson.id, byName: '', onDirectionOf: null };
    const heard = {
      streams: [meetingStream(meeting.id)],
      view: { head, act, was: { startsAt: head.startsAt, endsAt: head.endsAt, place: '' } },
      actor: `person:${meeting.secretaryPerson.id}`,
      at,
    };
    const reactions = (await app.worker()).get(Reactions);
    const again = () => reactions.run('notifications.tell-meeting:meetings.meeting-moved', heard);
    await Promise.all([again(), again()]);
    expect(await kindsOf(app, meeting.who['An']!.client)).toEqual(['moved', 'invited']);
  });

  it('to those who approve and those who prepare, and to nobody else before the invitation', async () => {
    const meeting = await aMeeting(app).with({ needsApproval: true }).withMembers('An').build();
    const colleague = await aPerson(app, { roles: [{ role: 'secretariat', bodyId: meeting.bodyId }] });
    const other = await signedIn(app, colleague);
    const chair = meeting.who['Chủ tọa']!.client;

    await meeting.secretary.meetings.submit(meeting.id);
    expect(await kindsOf(app, chair)).toEqual(['submitted']);
    await chair.meetings.sendBack(meeting.id, { reason: 'Thiếu tờ trình' });
    expect((await bell(app, meeting.secretary)).map(({ kind, meeting: m }) => [kind, m?.reason])).toEqual([
      ['sent-back', 'Thiếu tờ trình'],
    ]);
    // Back in the draft, the chair does not see the meeting: nor what he was told of it.
    expect(await kindsOf(app, chair)).toEqual([]);
    await meeting.secretary.meetings.submit(meeting.id);
    await chair.meetings.approve(meeting.id);
    expect(await kindsOf(app, other)).toEqual(['approved', 'sent-back']);
    expect(await kindsOf(app, meeting.who['An']!.client)).toEqual([]);
  });

  it('of the programme to those of the whole meeting once, to a guest only for his own item', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withGuest('Khách', 0)
      .withGuest('Khách hai', 1)
      .issued()
      .build();
    await bells(app, meeting);
    const edit = async (index: number, title: string): Promise<void> => {
      const items = (await meeting.snapshot(meeting.secretary)).meeting.items;
      const { parentId: _, ...item } = anItem(title);
      await meeting.secretary.meetings.editItem(meeting.id, items[index]!.id, { ...item, rev: items[index]!.rev });
    };
    await edit(0, 'Nội dung đổi tên');
    await edit(0, 'Nội dung đổi tên lần nữa');
    expect(await bells(app, meeting)).toEqual({
      'Chủ tọa': ['agenda', 'invited'],
      An: ['agenda', 'invited'],
      Khách: ['agenda', 'invited'],
      'Khách hai': ['invited'],
    });
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Nội dung thêm')] });
    expect((await bells(app, meeting))['Khách hai']).toEqual(['invited']);
  });
});
