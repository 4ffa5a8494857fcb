import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { Tablet } from '../support/tablet.js';
import { bell, bells, kindsOf } from './support/bell.js';

describe('invitations are told', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('to everybody with a seat and to their aides, once it is issued and not before', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).withAide('Giúp', 'An').build();
    expect(await bells(app, meeting)).toEqual({ 'Chủ tọa': [], An: [], Khách: [], Giúp: [] });
    await meeting.secretary.meetings.issue(meeting.id);
    expect(await bells(app, meeting)).toEqual({
      'Chủ tọa': ['invited'],
      An: ['invited'],
      Khách: ['invited'],
      Giúp: ['invited'],
    });
    const [own, aide] = [await bell(app, meeting.who['An']!.client), await bell(app, meeting.who['Giúp']!.client)];
    expect([own[0]?.isAsAide, aide[0]?.isAsAide]).toEqual([false, true]);
    expect(own[0]?.meeting).toMatchObject({ id: meeting.id, title: 'Phiên họp thường kỳ', place: 'Phòng họp số 1' });
    expect(await kindsOf(app, meeting.secretary)).toEqual([]);
  });

  it('to who is added later, and to who is taken off the list: without a word of the meeting any more', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const person = await aPerson(app);
    const client = await signedIn(app, person);
    const [seat] = await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [{ personId: person.id, office: null, roles: ['attendee'], siteId: null, label: null, itemIds: null }],
    });
    expect(await kindsOf(app, client)).toEqual(['invited']);
    expect(await kindsOf(app, meeting.who['An']!.client)).toEqual(['invited']);

    await meeting.secretary.meetings.removeSeat(meeting.id, seat!.id);
    const notices = await bell(app, client);
    expect(notices.map(({ kind, meeting: told }) => [kind, told])).toEqual([['uninvited', null]]);
    expect(JSON.stringify(notices)).not.toContain('Phiên họp');
  });

  it('to an office’s person when it gets one, and to the next one', async () => {
    const meeting = await aMeeting(app).issued().build();
    const [first, second] = [await aPerson(app), await aPerson(app)];
    const clients = [await signedIn(app, first), await signedIn(app, second)];
    const [seat] = await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [{ personId: null, office: 'Lãnh đạo Sở', roles: ['attendee'], siteId: null, label: null, itemIds: null }],
    });
    const filled = await meeting.secretary.meetings.fillSeat(meeting.id, seat!.id, {
      rev: seat!.rev,
      personId: first.id,
    });
    expect(await kindsOf(app, clients[0]!)).toEqual(['invited']);
    await meeting.secretary.meetings.fillSeat(meeting.id, seat!.id, { rev: filled.rev, personId: second.id });
    expect(await kindsOf(app, clients[0]!)).toEqual(['uninvited']);
    expect(await kindsOf(app, clients[1]!)).toEqual(['invited']);
  });

  it('to nobody for his own act', async () => {
    const meeting = await aMeeting(app).withSecretarySeat('Thư ký').build();
    await meeting.who['Thư ký']!.client.meetings.issue(meeting.id);
    expect(await bells(app, meeting)).toEqual({ 'Chủ tọa': ['invited'], 'Thư ký': [] });
  });

  it('once, although seats come all at the same moment and the worker hears of each apart', async () => {
    const meeting = await aMeeting(app).issued().build();
    await app.worker();
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => aPerson(app)));
    await Promise.all(
      people.map(({ id }) =>
        meeting.secretary.meetings.addSeats(meeting.id, {
          seats: [{ personId: id, office: null, roles: ['attendee'], siteId: null, label: null, itemIds: null }],
        }),
      ),
    );
    for (const person of people) expect(await kindsOf(app, await signedIn(app, person))).toEqual(['invited']);
  });

  it('at once on the person’s stream, without words', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await kindsOf(app, meeting.who['An']!.client);
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const { rev, ...head } = (await meeting.snapshot(meeting.secretary)).meeting.head;
    const { form, startsAt, endsAt, place, onlineUrl, needsApproval } = head;
    const input = { form, startsAt, endsAt, place, onlineUrl, needsApproval, title: 'Phiên họp khác', rev };
    await meeting.secretary.meetings.edit(meeting.id, input);
    const { view } = await tablet.sees('notifications.notice-made');
    expect(view).toMatchObject({ kind: 'changed', meetingId: meeting.id });
    expect(Object.keys(view as object).sort()).toEqual(['kind', 'meetingId', 'noticeId']);
    tablet.close();
  });
});
