import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ConcludeMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is the end, seen by everybody who was there', async () => {
    const meeting = await aMeeting(app).withMembers('An').inState('closed').build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    expect((await meeting.secretary.meetings.conclude(meeting.id)).state).toBe('concluded');
    await tablet.sees('meetings.meeting-concluded');
    await expectConverged(tablet);
    tablet.close();
  });

  it('is the secretary’s alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').inState('closed').build();
    for (const name of ['Chủ tọa', 'An'])
      expect(await refusal(meeting.who[name]!.client.meetings.conclude(meeting.id))).toBe('platform/forbidden');
  });

  it('is illegal from every state but closed', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'conclude', (client, id) => client.meetings.conclude(id));
  });
});
