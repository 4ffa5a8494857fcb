import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

describe('MarkAbsent', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('tells everybody, takes the person out of the quorum, and a later check-in mends it', async () => {
    const meeting = await aMeeting(app)
      .with({ onlineUrl: 'https://hop.example.vn' })
      .withMembers('An')
      .issued()
      .build();
    const { seat, client } = meeting.who['An']!;
    const tablet = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await client.attendance.checkIn(meeting.id, { way: 'online', code: null });
    const [row] = await meeting.secretary.attendance.markAbsent(meeting.id, { seatIds: [seat.id] });
    expect(row).toMatchObject({ state: 'absent', way: null, place: null, checkedInAt: null });
    await tablet.until(() => tablet.state.attendance.rows[0]?.state === 'absent', 'to see the absence');
    expect(tablet.state.attendance.quorum?.present).toBe(0);
    const again = await client.attendance.checkIn(meeting.id, { way: 'online', code: null });
    expect(again.state).toBe('present');
    await tablet.until(() => tablet.state.attendance.quorum?.present === 1, 'to count him');
    await expectConverged(tablet);
    tablet.close();
  });

  it('is open to the contact for his own site, and refused to a member', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình', 'Chi').issued().build();
    await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    const mark = (by: string, of: string) =>
      refusal(meeting.who[by]!.client.attendance.markAbsent(meeting.id, { seatIds: [meeting.who[of]!.seat.id] }));
    expect(await mark('An', 'Bình')).toBe('accepted');
    expect(await mark('An', 'Chi')).toBe('platform/forbidden');
    expect(await mark('Chi', 'Bình')).toBe('platform/forbidden');
  });

  it('sets the roll right after the close, by the secretary alone', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').inState('closed').build();
    await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    const input = { seatIds: [meeting.who['Bình']!.seat.id] };
    expect(await refusal(meeting.who['An']!.client.attendance.markAbsent(meeting.id, input))).toBe(
      'attendance/not-open',
    );
    expect(await refusal(meeting.secretary.attendance.markAbsent(meeting.id, input))).toBe('accepted');
  });
});
