import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SeatInput } from '@app/contracts';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { Ears } from '../support/ears.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const aSeat = (wish: Partial<SeatInput> = {}): SeatInput => ({
  personId: null,
  office: 'Lãnh đạo Sở Xây dựng',
  roles: ['attendee'],
  siteId: null,
  label: null,
  itemIds: null,
  ...wish,
});

describe('AddSeats', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('shows people and offices to members in protocol order, and lets the new ones in', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const person = await aPerson(app, { fullName: 'Ân', position: 'Giám đốc' });
    const client = await signedIn(app, person);
    const [member, guest, ears] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
      await Ears.of(client, person.id),
    ];
    const seats = await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [aSeat(), aSeat({ personId: person.id, office: null, roles: ['attendee', 'observer'] })],
    });
    expect(seats.map(({ name, position }) => [name, position])).toEqual([
      ['Ân', 'Giám đốc'],
      ['Lãnh đạo Sở Xây dựng', ''],
    ]);
    await member.sees('meetings.seats-changed');
    expect(member.state.meeting.seats.map(({ name }) => name)).toEqual([
      'Chủ tọa',
      'An',
      'Ân',
      'Khách',
      'Lãnh đạo Sở Xây dựng',
    ]);
    expect((await ears.hears('meetings.facts-changed')).view).toMatchObject({
      facts: { roles: ['attendee', 'observer'] },
    });
    expect((await client.meetings.snapshot(meeting.id)).meeting.seats).toHaveLength(5);
    await expectConverged(member, guest);
    expect(guest.events).toEqual([]);
    [member, guest, ears].forEach((screen) => screen.close());
  });

  it('tells nobody of a draft', async () => {
    const meeting = await aMeeting(app).build();
    const person = await aPerson(app);
    await meeting.secretary.meetings.addSeats(meeting.id, { seats: [aSeat({ personId: person.id })] });
    expect(await app.sql.query(`select 1 from stream_events where stream = $1`, [`person:${person.id}`])).toEqual([]);
  });

  it('lets an aide of a guest see no more than the guest', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 1).withAide('Trợ lý', 'Khách').issued().build();
    const { meeting: part } = await meeting.snapshot(meeting.who['Trợ lý']!.client);
    expect(part.items.map(({ title, number }) => [title, number])).toEqual([['Nội dung thứ hai', null]]);
    expect(part.seats).toEqual([]);
  });

  it('seats a person once, however many try', async () => {
    const meeting = await aMeeting(app).build();
    const person = await aPerson(app);
    const add = () =>
      refusal(meeting.secretary.meetings.addSeats(meeting.id, { seats: [aSeat({ personId: person.id })] }));
    expect((await Promise.all([add(), add(), add()])).sort()).toEqual([
      'accepted',
      'meetings/seat-taken',
      'meetings/seat-taken',
    ]);
  });

  it('refuses a seat without a name, a second chair, a member of one item, too many, and strangers to the meeting', async () => {
    const meeting = await aMeeting(app).build();
    const other = await aMeeting(app).build();
    const add = (...seats: SeatInput[]) => refusal(meeting.secretary.meetings.addSeats(meeting.id, { seats }));
    expect(await add(aSeat({ office: ' ' }))).toBe('meetings/seat-without-name');
    expect(await add(aSeat({ roles: ['chair'] }))).toBe('meetings/second-chair');
    expect(await add(aSeat({ roles: ['member'], itemIds: [meeting.items[0]!.id] }))).toBe(
      'meetings/role-of-whole-meeting',
    );
    expect(await add(...Array.from({ length: 1000 }, () => aSeat()))).toBe('meetings/too-many');
    for (const wish of [
      { personId: other.id },
      { siteId: other.id },
      { roles: ['guest'] as const, itemIds: [other.items[0]!.id] },
    ])
      expect(await add(aSeat(wish))).toBe('platform/invalid-input');
  });

  it('is not for members or strangers, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const by = (client = other.secretary) => refusal(client.meetings.addSeats(meeting.id, { seats: [aSeat()] }));
    expect(await by(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await by()).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client, id) =>
      client.meetings.addSeats(id, { seats: [aSeat()] }),
    );
  });
});
