import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { Tablet } from '../support/tablet.js';

const connectionOf = (tablet: Tablet, meeting: BuiltMeeting, name: string) =>
  tablet.state.attendance.rows.find((row) => row.seatId === meeting.who[name]!.seat.id)?.connection;

describe('presence', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('is connected, lost without a word for fifteen seconds, and back: no clock was waited for', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An', 'Chủ tọa').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const an = await Tablet.open(meeting.who['An']!.client, meeting.id);
    an.stream.stayIn(meeting.id);
    await chair.until(() => connectionOf(chair, meeting, 'An') === 'connected', 'for An’s line');
    await expectConverged(chair, an);

    an.close();
    moveClock(app, 20);
    await chair.until(() => connectionOf(chair, meeting, 'An') === 'lost', 'for An’s line to drop');
    const row = chair.state.attendance.rows.find(({ seatId }) => seatId === meeting.who['An']!.seat.id)!;
    expect(row.state).toBe('present');
    expect(Date.parse(row.lostAt!)).toBeLessThan(Date.now() + 10_000);
    await expectConverged(chair);

    const back = await Tablet.open(meeting.who['An']!.client, meeting.id);
    back.stream.stayIn(meeting.id);
    await chair.until(() => connectionOf(chair, meeting, 'An') === 'connected', 'for An to be back');
    await expectConverged(chair, back);
    [chair, back].forEach((tablet) => tablet.close());
  });

  it('stays connected while another api instance still hears the person', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const here = await Tablet.open(meeting.who['An']!.client, meeting.id);
    here.stream.stayIn(meeting.id);
    await chair.until(() => connectionOf(chair, meeting, 'An') === 'connected', 'for An’s line');
    // What another instance would have written, which hears him for longer.
    await app.sql.query<unknown[]>(
      `insert into presence_leases (meeting_id, person_id, instance, expires_at)
       values ($1, $2, gen_random_uuid(), now() + interval '40 seconds')`,
      [meeting.id, meeting.who['An']!.id],
    );
    here.close();
    moveClock(app, 20);
    const marker = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    marker.stream.stayIn(meeting.id);
    await meeting.secretary.attendance.markPresent(meeting.id, {
      seatIds: [meeting.who['Chủ tọa']!.seat.id],
      place: null,
    });
    await chair.until(() => connectionOf(chair, meeting, 'Chủ tọa') === 'connected', 'for a later summary');
    expect(connectionOf(chair, meeting, 'An')).toBe('connected');
    moveClock(app, 45);
    await chair.until(() => connectionOf(chair, meeting, 'An') === 'lost', 'for the last lease to run out');
    [chair, marker].forEach((tablet) => tablet.close());
  });

  it('says nothing of those who have not checked in, and nothing before the day', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('Bình').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const [an, binh] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Bình']!.client, meeting.id),
    ];
    an.stream.stayIn(meeting.id);
    binh.stream.stayIn(meeting.id);
    await chair.until(() => connectionOf(chair, meeting, 'Bình') === 'connected', 'for Bình’s line');
    expect(connectionOf(chair, meeting, 'An')).toBeUndefined();
    const leases = await app.sql.query<unknown[]>(`select person_id from presence_leases where meeting_id = $1`, [
      meeting.id,
    ]);
    expect(leases).toEqual([{ person_id: meeting.who['Bình']!.id }]);
    [chair, an, binh].forEach((tablet) => tablet.close());
  });

  it('summarises many in one event', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `Thành viên ${i}`);
    const meeting = await aMeeting(app)
      .withMembers(...names)
      .withPresent(...names)
      .inSession()
      .build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await app.sql.query<unknown[]>(
      `insert into presence_leases (meeting_id, person_id, instance, expires_at)
       select meeting_id, person_id, gen_random_uuid(), now() + interval '15 seconds' from attendances where meeting_id = $1`,
      [meeting.id],
    );
    await chair.until(() => names.every((name) => connectionOf(chair, meeting, name) === 'connected'), 'for all');
    expect(chair.events.filter(({ event }) => event === 'attendance.connections-changed')).toHaveLength(1);
    await expectConverged(chair);
    chair.close();
  });

  it('is over with the meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const an = await Tablet.open(meeting.who['An']!.client, meeting.id);
    an.stream.stayIn(meeting.id);
    await chair.until(() => connectionOf(chair, meeting, 'An') === 'connected', 'for An’s line');
    await meeting.secretary.meetings.close(meeting.id);
    await chair.until(() => connectionOf(chair, meeting, 'An') === 'none', 'for the close');
    await expectConverged(chair, an);
    [chair, an].forEach((tablet) => tablet.close());
  });
});
