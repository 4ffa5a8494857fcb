import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkIn, openBallot } from '../support/a-ballot.js';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('CloseMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('ends the session and the item it was on', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).inSession().build();
    await meeting.secretary.meetings.beginItem(meeting.id, meeting.items[0]!.id);
    const [member, guest] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    const head = await meeting.who['Chủ tọa']!.client.meetings.close(meeting.id);
    expect(head).toMatchObject({ state: 'closed' });
    expect(head.closedAt).not.toBeNull();
    await member.sees('meetings.item-ended');
    await guest.sees('meetings.meeting-closed');
    expect(member.state.meeting.items[0]).toMatchObject({ state: 'done', beganAt: null });
    expect(guest.events.map(({ event }) => event)).toEqual(['meetings.meeting-closed']);
    await expectConverged(member, guest);
    member.close();
    guest.close();
  });

  it('leaves nothing to be edited', async () => {
    const meeting = await aMeeting(app).inState('closed').build();
    expect(await refusal(meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Muộn')] }))).toBe(
      'meetings/wrong-state',
    );
  });

  it('waits until an open ballot is closed', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    expect(await refusal(meeting.secretary.meetings.close(meeting.id))).toBe('meetings/ballot-open');
    await meeting.secretary.voting.close(ballot.id);
    expect(await refusal(meeting.secretary.meetings.close(meeting.id))).toBe('accepted');
  });

  it('is not for members', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    expect(await refusal(meeting.who['An']!.client.meetings.close(meeting.id))).toBe('platform/forbidden');
  });

  it('is illegal from every state but a session that runs or pauses', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'close', (client, id) => client.meetings.close(id));
  });
});
