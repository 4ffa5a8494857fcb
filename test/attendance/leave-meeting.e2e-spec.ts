import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

describe('LeaveMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const leave = (meeting: BuiltMeeting, by: string, of = by) =>
    meeting.who[by]!.client.attendance.leave(meeting.id, { seatId: meeting.who[of]!.seat.id });

  it('is said by oneself; the quorum shrinks and the first check-in stays on the sheet', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const tablet = await Tablet.open(meeting.who['Bình']!.client, meeting.id);
    const before = tablet.state.attendance.rows.find((row) => row.seatId === meeting.who['An']!.seat.id)!;
    const row = await leave(meeting, 'An');
    expect(row).toMatchObject({ state: 'left', checkedInAt: before.checkedInAt });
    expect(row.leftAt).not.toBeNull();
    await tablet.sees('attendance.changed');
    expect(tablet.state.attendance.quorum?.present).toBe(1);
    await expectConverged(tablet);
    tablet.close();
  });

  it('is said for others by the secretary and the contact of their site, by nobody else', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình', 'Chi')
      .withPresent('An', 'Bình', 'Chi')
      .inSession()
      .build();
    await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    expect(await refusal(leave(meeting, 'Chi', 'Bình'))).toBe('platform/forbidden');
    expect(await refusal(leave(meeting, 'An', 'Chi'))).toBe('platform/forbidden');
    expect(await refusal(leave(meeting, 'An', 'Bình'))).toBe('accepted');
    const seatId = meeting.who['Chi']!.seat.id;
    expect(await refusal(meeting.secretary.attendance.leave(meeting.id, { seatId }))).toBe('accepted');
  });

  it('is refused when one was not there', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    expect(await refusal(leave(meeting, 'An'))).toBe('attendance/not-present');
  });
});
