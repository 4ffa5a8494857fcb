import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const reason = { reason: 'Chủ tịch đi công tác đột xuất' };

describe('CancelMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is told to those invited with the reason; they keep seeing it', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    await meeting.who['Chủ tọa']!.client.meetings.cancel(meeting.id, reason);
    for (const tablet of tablets) {
      await tablet.sees('meetings.meeting-cancelled');
      expect(tablet.state.meeting.head).toMatchObject({ state: 'cancelled', ...reason });
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('of a draft stays unknown to those who would have been invited', async () => {
    const meeting = await aMeeting(app).withMembers('An').build();
    await meeting.secretary.meetings.cancel(meeting.id, reason);
    expect(await refusal(meeting.snapshot(meeting.who['An']!.client))).toBe('platform/not-found');
  });

  it('is not for members', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    expect(await refusal(meeting.who['An']!.client.meetings.cancel(meeting.id, reason))).toBe('platform/forbidden');
  });

  it('is illegal once the session was opened', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'cancel', (client, id) => client.meetings.cancel(id, reason));
  });
});
