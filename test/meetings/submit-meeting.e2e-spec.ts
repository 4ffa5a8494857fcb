import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { Ears } from '../support/ears.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('SubmitMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('shows the draft to the chair, who hears of it at once, and to nobody else', async () => {
    const meeting = await aMeeting(app).with({ needsApproval: true }).withMembers('An').build();
    const { client, id } = meeting.who['Chủ tọa']!;
    const chair = await Ears.of(client, id);
    const secretary = await Tablet.open(meeting.secretary, meeting.id);
    expect(await refusal(meeting.snapshot(client))).toBe('platform/not-found');
    expect((await meeting.secretary.meetings.submit(meeting.id)).state).toBe('submitted');
    expect((await chair.hears('meetings.facts-changed')).view).toMatchObject({
      meetingId: meeting.id,
      facts: { state: 'submitted', roles: ['chair', 'member'] },
    });
    await secretary.sees('meetings.meeting-submitted');
    await expectConverged(secretary);
    expect((await meeting.snapshot(client)).meeting.head.state).toBe('submitted');
    expect(await refusal(meeting.snapshot(meeting.who['An']!.client))).toBe('platform/not-found');
    chair.close();
    secretary.close();
  });

  it('is for those who prepare the meeting', async () => {
    const meeting = await aMeeting(app).with({ needsApproval: true }).build();
    const other = await aMeeting(app).build();
    expect(await refusal(meeting.who['Chủ tọa']!.client.meetings.submit(meeting.id))).toBe('platform/not-found');
    expect(await refusal(other.secretary.meetings.submit(meeting.id))).toBe('platform/not-found');
  });

  it('is illegal from every state but the draft, and where no approval is asked', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'submit', (client, id) => client.meetings.submit(id));
  });
});
