import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const reason = { reason: 'Bổ sung tờ trình của Sở Tài chính' };

describe('SendBackMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('returns it to the draft with the reason; the chair no longer sees it', async () => {
    const meeting = await aMeeting(app).inState('submitted').build();
    const chair = meeting.who['Chủ tọa']!.client;
    const secretary = await Tablet.open(meeting.secretary, meeting.id);
    await chair.meetings.sendBack(meeting.id, reason);
    await secretary.sees('meetings.meeting-sent-back');
    expect(secretary.state.meeting.head).toMatchObject({ state: 'draft', ...reason });
    await expectConverged(secretary);
    expect(await refusal(meeting.snapshot(chair))).toBe('platform/not-found');
    secretary.close();
  });

  it('also takes back an approval', async () => {
    const meeting = await aMeeting(app).inState('approved').build();
    expect((await meeting.who['Chủ tọa']!.client.meetings.sendBack(meeting.id, reason)).state).toBe('draft');
  });

  it('needs a reason', async () => {
    const meeting = await aMeeting(app).inState('submitted').build();
    expect(await refusal(meeting.secretary.meetings.sendBack(meeting.id, { reason: '' }))).toBe(
      'platform/invalid-input',
    );
  });

  it('is illegal from every other state', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'send-back', (client, id) => client.meetings.sendBack(id, reason));
  });
});
