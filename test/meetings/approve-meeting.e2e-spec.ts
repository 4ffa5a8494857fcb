import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ApproveMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is the chair’s word, and his own', async () => {
    const meeting = await aMeeting(app).inState('submitted').build();
    const secretary = await Tablet.open(meeting.secretary, meeting.id);
    await meeting.who['Chủ tọa']!.client.meetings.approve(meeting.id);
    const seen = await secretary.sees('meetings.meeting-approved');
    expect(seen.view).toMatchObject({ head: { state: 'approved' }, act: { byName: 'Chủ tọa', onDirectionOf: null } });
    await expectConverged(secretary);
    secretary.close();
  });

  it('is recorded by the secretary on the chair’s direction, naming both', async () => {
    const meeting = await aMeeting(app).inState('submitted').build();
    await meeting.secretary.meetings.approve(meeting.id);
    expect((await meeting.secretary.meetings.acts(meeting.id)).at(-1)).toMatchObject({
      act: 'approve',
      by: { byName: meeting.secretaryPerson.fullName, onDirectionOf: 'Chủ tọa' },
    });
  });

  it('is not for a member, who does not even know of it', async () => {
    const meeting = await aMeeting(app).withMembers('An').inState('submitted').build();
    expect(await refusal(meeting.who['An']!.client.meetings.approve(meeting.id))).toBe('platform/not-found');
  });

  it('is illegal from every state but submitted', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'approve', (client, id) => client.meetings.approve(id));
  });
});
