import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingStates } from '@app/contracts';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('SkipItem', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('leaves out an item that was planned, or the current one', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).inSession().build();
    const [first, second] = meeting.items;
    const [member, guest] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    await meeting.secretary.meetings.beginItem(meeting.id, first!.id);
    await meeting.secretary.meetings.skipItem(meeting.id, first!.id);
    await meeting.secretary.meetings.skipItem(meeting.id, second!.id);
    await guest.sees('meetings.item-skipped');
    await member.until(() => member.state.meeting.items.every(({ state }) => state === 'skipped'), 'both skipped');
    await expectConverged(member, guest);
    member.close();
    guest.close();
  });

  it('does not forbid to take the item up after all', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const itemId = meeting.items[0]!.id;
    await meeting.secretary.meetings.skipItem(meeting.id, itemId);
    expect((await meeting.secretary.meetings.beginItem(meeting.id, itemId)).state).toBe('current');
  });

  it('is refused for what is over, to members and strangers, and while the session does not run', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const other = await aMeeting(app).build();
    const itemId = meeting.items[0]!.id;
    const skip = (client = meeting.secretary) => client.meetings.skipItem(meeting.id, itemId);
    expect(await refusal(skip(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(skip(other.secretary))).toBe('platform/not-found');
    await skip();
    expect(await refusal(skip())).toBe('meetings/item-not-planned');
    const elsewhere = meetingStates.filter((state) => state !== 'in-session');
    await expectWrongState(app, meeting, elsewhere, (client) => skip(client));
  });
});
