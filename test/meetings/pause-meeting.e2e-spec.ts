import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checkIn, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('PauseMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('stops the clock of the item on every tablet, also on a guest’s', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).inSession().build();
    const item = meeting.items[0]!.id;
    await meeting.secretary.meetings.beginItem(meeting.id, item);
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    moveClock(app, 300);
    expect((await meeting.secretary.meetings.pause(meeting.id)).state).toBe('paused');
    for (const tablet of tablets) {
      await tablet.sees('meetings.meeting-paused');
      await tablet.sees('meetings.items-changed');
      expect(tablet.state.meeting.items[0]).toMatchObject({ state: 'current', beganAt: null });
      expect(tablet.state.meeting.items[0]!.secondsUsed).toBeGreaterThanOrEqual(300);
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('waits until an open ballot is closed', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    expect(await refusal(meeting.secretary.meetings.pause(meeting.id))).toBe('meetings/ballot-open');
    await meeting.secretary.voting.close(ballot.id);
    expect(await refusal(meeting.secretary.meetings.pause(meeting.id))).toBe('accepted');
  });

  it('is not for members', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    expect(await refusal(meeting.who['An']!.client.meetings.pause(meeting.id))).toBe('platform/forbidden');
  });

  it('is illegal from every state but in session', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'pause', (client, id) => client.meetings.pause(id));
  });
});
