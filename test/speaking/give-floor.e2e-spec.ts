import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { secondsLeft, speakerOf } from '@app/client';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('GiveFloor', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const ask = (meeting: BuiltMeeting, name: string, item = 0) =>
    meeting.who[name]!.client.speaking.request(meeting.id, {
      itemId: meeting.items[item]!.id,
      kind: 'statement',
      seatId: null,
    });
  const called = (requestId: string, insteadOf: string | null = null) => ({
    to: { requestId },
    plannedSeconds: 300,
    insteadOf,
  });

  it('calls the next one: the queue moves up, the clock runs by the server, whoever spoke has spoken', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const [first, second] = [await ask(meeting, 'An'), await ask(meeting, 'Bình')];

    const floor = await meeting.secretary.speaking.give(meeting.id, called(first.id));
    const { view } = await member.sees('speaking.floor-given');
    expect(view).toMatchObject({ act: { byName: meeting.secretaryPerson.fullName, onDirectionOf: 'Chủ tọa' } });
    expect(member.state.speaking.queue).toEqual([second]);
    expect(speakerOf(member.state.speaking)).toEqual(floor);
    expect(secondsLeft(floor, Date.parse(floor.beganAt) + 60_000)).toBe(240);

    const next = await meeting.who['Chủ tọa']!.client.speaking.give(meeting.id, called(second.id, floor.id));
    await chair.until(() => chair.state.speaking.past.length === 1, 'for the first speech to be over');
    await member.until(() => speakerOf(member.state.speaking)?.id === next.id, 'for the next speaker');
    expect(chair.state.speaking.past).toMatchObject([{ id: floor.id, outcome: 'spoke', speaker: { name: 'An' } }]);
    expect(member.state.speaking.past).toEqual([]);
    await expectConverged(chair, member);
    [chair, member].forEach((tablet) => tablet.close());
  });

  it('calls anyone present outside the queue, guests and superiors without a timer', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withGuest('Khách', 0)
      .withPresent('An', 'Khách')
      .inSession()
      .build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    const itemId = meeting.items[0]!.id;
    const seatId = meeting.who['Khách']!.seat.id;
    const floor = await meeting.secretary.speaking.give(meeting.id, {
      to: { requestId: null, seatId, itemId, kind: 'clarification' },
      plannedSeconds: null,
      insteadOf: null,
    });
    expect(floor).toMatchObject({ kind: 'clarification', plannedSeconds: null, speaker: { name: 'Khách' } });
    expect(secondsLeft(floor, Date.now())).toBeNull();
    await guest.sees('speaking.floor-given');
    await expectConverged(guest);
    guest.close();
  });

  it('takes somebody who is called outside the queue out of it', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const request = await ask(meeting, 'An');
    const floor = await meeting.secretary.speaking.give(meeting.id, {
      to: { requestId: null, seatId: meeting.who['An']!.seat.id, itemId: request.itemId, kind: 'statement' },
      plannedSeconds: 300,
      insteadOf: null,
    });
    expect(floor.id).toBe(request.id);
    expect((await meeting.snapshot(meeting.secretary)).speaking.queue).toEqual([]);
  });

  it('of two who call at once one is refused and learns who speaks; never two speak', async () => {
    const names = ['An', 'Bình', 'Chi', 'Dũng'];
    const meeting = await aMeeting(app)
      .withMembers(...names)
      .withPresent(...names)
      .inSession()
      .build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const requests = [];
    for (const name of names) requests.push(await ask(meeting, name));
    const clients = [meeting.secretary, meeting.who['Chủ tọa']!.client];
    const answers = await Promise.all(
      requests.map(({ id }, i) => refusal(clients[i % 2]!.speaking.give(meeting.id, called(id)))),
    );
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'speaking/floor-changed')).toHaveLength(3);
    await tablet.sees('speaking.floor-given');
    expect(tablet.state.speaking.floor).toHaveLength(1);
    const late = meeting.secretary.speaking.give(meeting.id, called(requests[0]!.id));
    const current = speakerOf(tablet.state.speaking);
    await expect(late).rejects.toMatchObject({ problem: { code: 'speaking/floor-changed', current } });
    await expectConverged(tablet);
    tablet.close();
  });

  it('keeps what a guest of two items sees right, whatever order their streams arrive in', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An')
      .withGuest('Khách', 0, 1)
      .withPresent('An', 'Khách')
      .inSession()
      .build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    let insteadOf: string | null = null;
    for (const item of [0, 1, 0]) {
      const request = await ask(meeting, 'An', item);
      insteadOf = (await meeting.secretary.speaking.give(meeting.id, called(request.id, insteadOf))).id;
    }
    await guest.until(() => guest.state.speaking.floor.some(({ id }) => id === insteadOf), 'for the last speaker');
    await expectConverged(guest);
    expect(guest.state.speaking.floor).toHaveLength(1);
    guest.close();
  });

  it('shows a guest of another item nothing', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).withPresent('An').inSession().build();
    const request = await ask(meeting, 'An', 0);
    await meeting.secretary.speaking.give(meeting.id, called(request.id));
    expect((await meeting.snapshot(meeting.who['Khách']!.client)).speaking).toEqual({
      queue: [],
      floor: [],
      past: [],
      notices: [],
    });
  });

  it('is refused to members, for those who left, and while the meeting is paused', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const [first, second] = [await ask(meeting, 'An'), await ask(meeting, 'Bình')];
    expect(await refusal(meeting.who['An']!.client.speaking.give(meeting.id, called(first.id)))).toBe(
      'platform/forbidden',
    );
    await meeting.who['Bình']!.client.attendance.leave(meeting.id, { seatId: meeting.who['Bình']!.seat.id });
    expect(await refusal(meeting.secretary.speaking.give(meeting.id, called(second.id)))).toBe('speaking/not-waiting');
    const absent = {
      requestId: null,
      seatId: meeting.who['Bình']!.seat.id,
      itemId: first.itemId,
      kind: 'statement',
    } as const;
    expect(
      await refusal(meeting.secretary.speaking.give(meeting.id, { to: absent, plannedSeconds: 60, insteadOf: null })),
    ).toBe('speaking/not-present');
    await meeting.secretary.meetings.pause(meeting.id);
    expect(await refusal(meeting.secretary.speaking.give(meeting.id, called(first.id)))).toBe(
      'speaking/session-not-running',
    );
    expect(await refusal(meeting.secretary.speaking.give(meeting.id, called(meeting.id)))).toBe(
      'speaking/session-not-running',
    );
  });
});
