import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingStates } from '@app/contracts';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('EndItem', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('is seen by members and by the guests of the item, with the time used', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).inSession().build();
    const itemId = meeting.items[0]!.id;
    await meeting.secretary.meetings.beginItem(meeting.id, itemId);
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    moveClock(app, 75);
    const item = await meeting.who['Chủ tọa']!.client.meetings.endItem(meeting.id, itemId);
    expect(item).toMatchObject({ state: 'done', beganAt: null });
    expect(item.secondsUsed).toBeGreaterThanOrEqual(75);
    for (const tablet of tablets) await tablet.sees('meetings.item-ended');
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('is refused for an item that is not current, to members and strangers, and while the session does not run', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const other = await aMeeting(app).build();
    const itemId = meeting.items[0]!.id;
    const end = (client = meeting.secretary) => client.meetings.endItem(meeting.id, itemId);
    expect(await refusal(end())).toBe('meetings/item-not-current');
    expect(await refusal(end(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(end(other.secretary))).toBe('platform/not-found');
    expect(await refusal(meeting.secretary.meetings.endItem(meeting.id, other.items[0]!.id))).toBe(
      'platform/not-found',
    );
    const elsewhere = meetingStates.filter((state) => state !== 'in-session');
    await expectWrongState(app, meeting, elsewhere, (client) => end(client));
  });
});
