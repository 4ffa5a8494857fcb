import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingStates } from '@app/contracts';
import { checkIn, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('BeginItem', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => moveClock(app, 0));
  afterAll(() => app.stop());

  it('ends the item before and keeps the time each has used, also when one is taken up again', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const [first, second] = meeting.items;
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const begin = (id: string) => meeting.who['Chủ tọa']!.client.meetings.beginItem(meeting.id, id);
    await begin(first!.id);
    moveClock(app, 100);
    await begin(second!.id);
    moveClock(app, 150);
    const again = await begin(first!.id);
    expect(again).toMatchObject({ state: 'current', number: '1' });
    expect(again.secondsUsed).toBeGreaterThanOrEqual(100);
    await tablet.until(() => tablet.events.filter(({ event }) => event === 'meetings.item-began').length === 3, 'all');
    const [one, two] = tablet.state.meeting.items;
    expect([one!.state, two!.state]).toEqual(['current', 'done']);
    expect(two!.secondsUsed).toBeGreaterThanOrEqual(50);
    expect(two!.secondsUsed).toBeLessThan(60);
    await expectConverged(tablet);
    tablet.close();
  });

  it('of another item is unknown to a guest; of his own he sees', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 1).inSession().build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    await meeting.secretary.meetings.beginItem(meeting.id, meeting.items[0]!.id);
    await meeting.secretary.meetings.beginItem(meeting.id, meeting.items[1]!.id);
    await guest.sees('meetings.item-began');
    expect(guest.events).toHaveLength(1);
    expect(guest.state.meeting.items[0]).toMatchObject({ state: 'current', number: null, sort: 0 });
    await expectConverged(guest);
    guest.close();
  });

  it('leaves one current item when two begin at once', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const results = await Promise.all(
      meeting.items.map(({ id }) => refusal(meeting.secretary.meetings.beginItem(meeting.id, id))),
    );
    expect(results).toEqual(['accepted', 'accepted']);
    const { items } = (await meeting.snapshot(meeting.secretary)).meeting;
    expect(items.map(({ state }) => state).sort()).toEqual(['current', 'done']);
  });

  it('and leaving one wait until an open ballot is closed', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const [first, second] = meeting.items;
    await meeting.secretary.meetings.beginItem(meeting.id, first!.id);
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const { meetings } = meeting.secretary;
    for (const move of [
      () => meetings.beginItem(meeting.id, second!.id),
      () => meetings.endItem(meeting.id, first!.id),
      () => meetings.skipItem(meeting.id, second!.id),
    ])
      expect(await refusal(move())).toBe('meetings/ballot-open');
    await meeting.secretary.voting.close(ballot.id);
    expect(await refusal(meetings.endItem(meeting.id, first!.id))).toBe('accepted');
  });

  it('is recorded with who did it on whose direction', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const itemId = meeting.items[0]!.id;
    await meeting.secretary.meetings.beginItem(meeting.id, itemId);
    expect((await meeting.secretary.meetings.acts(meeting.id)).at(-1)).toMatchObject({
      act: 'begin-item',
      itemId,
      by: { byName: meeting.secretaryPerson.fullName, onDirectionOf: 'Chủ tọa' },
    });
  });

  it('is refused twice in a row, to members and strangers, and while the session does not run', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const other = await aMeeting(app).build();
    const item = meeting.items[0]!.id;
    const begin = (client = meeting.secretary) => client.meetings.beginItem(meeting.id, item);
    expect(await refusal(begin(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(begin(other.secretary))).toBe('platform/not-found');
    await begin();
    expect(await refusal(begin())).toBe('meetings/item-not-planned');
    const elsewhere = meetingStates.filter((state) => state !== 'in-session');
    await expectWrongState(app, meeting, elsewhere, (client) => begin(client));
  });
});
