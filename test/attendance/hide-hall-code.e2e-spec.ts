import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('HideHallCode', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('from then on a photograph of the code checks nobody in, also when another one is shown', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await meeting.secretary.attendance.showHallCode(meeting.id);
    const { code } = await meeting.secretary.attendance.hallCode(meeting.id, null);
    await meeting.secretary.attendance.hideHallCode(meeting.id);
    await tablet.sees('attendance.hall-code-hidden');
    await expectConverged(tablet);
    const scan = () => refusal(meeting.who['An']!.client.attendance.checkIn(meeting.id, { way: 'qr', code }));
    expect(await scan()).toBe('attendance/hall-code-hidden');
    await meeting.secretary.attendance.showHallCode(meeting.id);
    expect(await scan()).toBe('attendance/wrong-hall-code');
    tablet.close();
  });

  it('does nothing when nothing is shown, and is refused to a member', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    expect(await refusal(meeting.secretary.attendance.hideHallCode(meeting.id))).toBe('accepted');
    expect(await refusal(meeting.who['An']!.client.attendance.hideHallCode(meeting.id))).toBe('platform/forbidden');
  });
});
