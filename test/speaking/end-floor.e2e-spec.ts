import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBallot } from '../support/a-ballot.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('EndFloor', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const give = (meeting: BuiltMeeting, name: string, item = 0) =>
    meeting.secretary.speaking.give(meeting.id, {
      to: { requestId: null, seatId: meeting.who[name]!.seat.id, itemId: meeting.items[item]!.id, kind: 'statement' },
      plannedSeconds: 300,
      insteadOf: null,
    });
  const ask = (meeting: BuiltMeeting, name: string, item: number) =>
    meeting.who[name]!.client.speaking.request(meeting.id, {
      itemId: meeting.items[item]!.id,
      kind: 'statement',
      seatId: null,
    });

  it('is said by the speaker or by those who lead, once', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const tablet = await Tablet.open(meeting.who['Bình']!.client, meeting.id);
    const { id: floorId } = await give(meeting, 'An');
    const end = (client: BuiltMeeting['secretary']) => refusal(client.speaking.end(meeting.id, { floorId }));
    expect(await end(meeting.who['Bình']!.client)).toBe('platform/forbidden');
    const answers = await Promise.all([end(meeting.who['An']!.client), end(meeting.secretary)]);
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    await tablet.sees('speaking.floor-ended');
    expect(tablet.state.speaking.floor).toEqual([]);
    await expectConverged(tablet);
    tablet.close();
  });

  it('ends with the item, whose queue lapses; the queues of other items stay', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await meeting.secretary.meetings.beginItem(meeting.id, meeting.items[0]!.id);
    await give(meeting, 'An');
    await ask(meeting, 'Bình', 0);
    const kept = await ask(meeting, 'Bình', 1);
    await meeting.secretary.meetings.endItem(meeting.id, meeting.items[0]!.id);
    await chair.until(() => chair.state.speaking.past.length === 2, 'for speech and request to be over');
    expect(chair.state.speaking.past.map(({ outcome }) => outcome).sort()).toEqual(['lapsed', 'spoke']);
    expect(chair.state.speaking.queue).toEqual([kept]);
    expect(chair.state.speaking.floor).toEqual([]);
    await expectConverged(chair);
    chair.close();
  });

  it('ends with a pause, which keeps the queue, and with the close, which does not', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await give(meeting, 'An');
    const kept = await ask(meeting, 'Bình', 1);
    await meeting.secretary.meetings.pause(meeting.id);
    await chair.sees('speaking.floor-ended');
    expect(chair.state.speaking.queue).toEqual([kept]);
    await meeting.secretary.meetings.resume(meeting.id);
    await meeting.secretary.meetings.close(meeting.id);
    await chair.until(() => chair.state.speaking.queue.length === 0, 'for the queue to lapse');
    await expectConverged(chair);
    chair.close();
  });

  it('ends when a ballot opens; those who wait keep their places', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await give(meeting, 'An');
    const kept = await ask(meeting, 'Bình', 0);
    await openBallot(meeting);
    await tablet.sees('speaking.floor-ended');
    await tablet.sees('voting.ballot-opened');
    expect(tablet.state.speaking).toMatchObject({ floor: [], queue: [kept] });
    await expectConverged(tablet);
    tablet.close();
  });

  it('ends when the speaker leaves, and his waiting requests go with him', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const tablet = await Tablet.open(meeting.who['Bình']!.client, meeting.id);
    await give(meeting, 'An');
    await ask(meeting, 'An', 1);
    await meeting.who['An']!.client.attendance.leave(meeting.id, { seatId: meeting.who['An']!.seat.id });
    await tablet.sees('speaking.floor-ended');
    await tablet.until(() => tablet.state.speaking.queue.length === 0, 'for the queue to be empty');
    await expectConverged(tablet);
    tablet.close();
  });
});
