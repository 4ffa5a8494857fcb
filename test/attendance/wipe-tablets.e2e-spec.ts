import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('the close of a meeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('leaves hall tablets half an hour, then signs them out; codes and the wall stop at once', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An').inSession().build();
    const seatIds = ['An', 'Bình'].map((name) => meeting.who[name]!.seat.id);
    const codes = await meeting.secretary.attendance.issueSeatCodes(meeting.id, { seatIds });
    await meeting.secretary.attendance.showHallCode(meeting.id);
    const tablet = app.client();
    await tablet.attendance.openSeat({ code: codes[0]!.code! });
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);

    await meeting.secretary.meetings.close(meeting.id);

    await chair.sees('attendance.hall-code-hidden');
    await chair.until(() => chair.state.attendance.tablets.length === 0, 'for the tablets to be released');
    await expectConverged(chair);
    expect(await refusal(app.client().attendance.openSeat({ code: codes[1]!.code! }))).toBe(
      'attendance/seat-code-refused',
    );
    moveClock(app, 29 * 60);
    expect(await refusal(tablet.meetings.snapshot(meeting.id))).toBe('accepted');
    moveClock(app, 36 * 60);
    expect(await refusal(tablet.meetings.snapshot(meeting.id))).toBe('platform/not-signed-in');
    expect(await refusal(meeting.who['An']!.client.identity.me())).toBe('accepted');
    chair.close();
  });

  it('puts the wiping off to the worker, half an hour later, once per meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    await meeting.secretary.meetings.close(meeting.id);
    const jobs = await app.sql.query<{ minutes: number }[]>(
      `select round(extract(epoch from start_after - created_on) / 60)::int as minutes
       from pgboss.job where name = 'attendance.wipe-tablets' and data->>'meetingId' = $1`,
      [meeting.id],
    );
    expect(jobs).toEqual([{ minutes: 30 }]);
  });

  it('cancelled before it began: tablets that were ready are signed out by the worker at once', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [code] = await meeting.secretary.attendance.issueSeatCodes(meeting.id, {
      seatIds: [meeting.who['An']!.seat.id],
    });
    const client = app.client();
    await client.attendance.openSeat({ code: code!.code! });
    const tablet = await Tablet.open(client, meeting.id);
    await app.worker();
    await meeting.secretary.meetings.cancel(meeting.id, { reason: 'Hoãn' });
    await tablet.until(() => tablet.statuses.at(-1) === 'signed-out', 'to be signed out');
    expect(await refusal(client.identity.me())).toBe('platform/not-signed-in');
    tablet.close();
  });
});
