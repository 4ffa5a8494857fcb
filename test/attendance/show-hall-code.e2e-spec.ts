import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

describe('ShowHallCode', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('tells every tablet that the code is on the wall, but not the code', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await meeting.secretary.attendance.showHallCode(meeting.id);
    await tablet.sees('attendance.hall-code-shown');
    expect(tablet.state.attendance.isHallCodeShown).toBe(true);
    await expectConverged(tablet);
    const { code } = await meeting.secretary.attendance.hallCode(meeting.id, null);
    expect(JSON.stringify([tablet.events, tablet.state])).not.toContain(code);
    tablet.close();
  });

  it('changes every half minute; the one before is still good, older ones are not', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    await meeting.secretary.attendance.showHallCode(meeting.id);
    const { code, validUntil } = await meeting.secretary.attendance.hallCode(meeting.id, null);
    const untilNextMs = Date.parse(validUntil) - Date.now();
    expect(untilNextMs).toBeLessThanOrEqual(30_000);
    const scan = (name: string) =>
      refusal(meeting.who[name]!.client.attendance.checkIn(meeting.id, { way: 'qr', code }));
    moveClock(app, untilNextMs / 1000 + 1);
    expect((await meeting.secretary.attendance.hallCode(meeting.id, null)).code).not.toBe(code);
    expect(await scan('An')).toBe('accepted');
    moveClock(app, untilNextMs / 1000 + 31);
    expect(await scan('Bình')).toBe('attendance/wrong-hall-code');
  });

  it('gives the code to those who show it: secretary, chair, contact of a site', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withGuest('Khách', 0).issued().build();
    const siteId = await atSite(app, meeting, 'Sơn Tây', ['An']);
    const ask = (name: string) => refusal(meeting.who[name]!.client.attendance.hallCode(meeting.id, siteId));
    expect(await ask('Chủ tọa')).toBe('attendance/hall-code-hidden');
    await meeting.who['Chủ tọa']!.client.attendance.showHallCode(meeting.id);
    expect(await ask('Chủ tọa')).toBe('accepted');
    expect(await ask('An')).toBe('accepted');
    expect(await ask('Bình')).toBe('platform/forbidden');
    expect(await ask('Khách')).toBe('platform/forbidden');
    expect(await refusal(meeting.secretary.attendance.hallCode(meeting.id, meeting.bodyId))).toBe('platform/not-found');
  });

  it('is refused to a member, and when the meeting is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const over = await aMeeting(app).inState('closed').build();
    expect(await refusal(meeting.who['An']!.client.attendance.showHallCode(meeting.id))).toBe('platform/forbidden');
    expect(await refusal(over.secretary.attendance.showHallCode(over.id))).toBe('attendance/not-open');
  });
});
