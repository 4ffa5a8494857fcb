import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ResumeMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('lets the item’s clock run on without the break', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const item = meeting.items[0]!.id;
    await meeting.secretary.meetings.beginItem(meeting.id, item);
    moveClock(app, 60);
    await meeting.secretary.meetings.pause(meeting.id);
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    moveClock(app, 960);
    await meeting.secretary.meetings.resume(meeting.id);
    await tablet.sees('meetings.meeting-resumed');
    await tablet.sees('meetings.items-changed');
    await expectConverged(tablet);
    moveClock(app, 990);
    const ended = await meeting.secretary.meetings.endItem(meeting.id, item);
    expect(ended.secondsUsed).toBeGreaterThanOrEqual(90);
    expect(ended.secondsUsed).toBeLessThan(120);
    tablet.close();
  });

  it('is not for members', async () => {
    const meeting = await aMeeting(app).withMembers('An').inState('paused').build();
    expect(await refusal(meeting.who['An']!.client.meetings.resume(meeting.id))).toBe('platform/forbidden');
  });

  it('is illegal from every state but paused', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'resume', (client, id) => client.meetings.resume(id));
  });
});
