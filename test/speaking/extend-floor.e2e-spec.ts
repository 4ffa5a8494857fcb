import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { speakerOf } from '@app/client';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ExtendFloor', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const give = (meeting: BuiltMeeting, name: string, plannedSeconds: number | null) =>
    meeting.secretary.speaking.give(meeting.id, {
      to: { requestId: null, seatId: meeting.who[name]!.seat.id, itemId: meeting.items[0]!.id, kind: 'statement' },
      plannedSeconds,
      insteadOf: null,
    });

  it('adds two minutes once per touch, on every tablet', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const { id: floorId } = await give(meeting, 'An', 300);
    const key = crypto.randomUUID();
    const touch = () => meeting.who['Chủ tọa']!.client.speaking.extend(meeting.id, { floorId }, { key });
    const [first, second] = await Promise.all([touch(), touch()]);
    expect([first.plannedSeconds, second.plannedSeconds]).toEqual([420, 420]);
    await tablet.sees('speaking.floor-extended');
    expect(speakerOf(tablet.state.speaking)?.plannedSeconds).toBe(420);
    await expectConverged(tablet);
    tablet.close();
  });

  it('is refused without a timer, to members, and for somebody who no longer speaks', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const { id: floorId } = await give(meeting, 'An', null);
    const extend = (client: BuiltMeeting['secretary']) => refusal(client.speaking.extend(meeting.id, { floorId }));
    expect(await extend(meeting.secretary)).toBe('speaking/no-timer');
    expect(await extend(meeting.who['An']!.client)).toBe('platform/forbidden');
    await meeting.secretary.speaking.end(meeting.id, { floorId });
    expect(await extend(meeting.secretary)).toBe('speaking/floor-changed');
  });
});
