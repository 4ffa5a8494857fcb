import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, ProblemError } from '@app/client';
import { type Id } from '@app/contracts';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const SUMMARY = 'Đề nghị làm rõ nguồn vốn và tiến độ giải phóng mặt bằng.';

describe('WriteSpeech', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const session = () => aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
  const give = (meeting: BuiltMeeting, name: string) =>
    meeting.secretary.speaking.give(meeting.id, {
      to: { requestId: null, seatId: meeting.who[name]!.seat.id, itemId: meeting.items[0]!.id, kind: 'statement' },
      plannedSeconds: 300,
      insteadOf: null,
    });
  const write = (meeting: BuiltMeeting, id: Id, rev = 0, wish = {}, client: Client = meeting.secretary) =>
    client.minutes.writeSpeech(meeting.id, id, { rev, summary: SUMMARY, isLeftOut: false, ...wish });

  it('is typed while somebody speaks and goes on when he has ended; members hear nothing of it', async () => {
    const meeting = await session();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const member = await Tablet.open(meeting.who['Bình']!.client, meeting.id);
    const floor = await give(meeting, 'An');
    const first = await write(meeting, floor.id);
    expect(first).toMatchObject({ id: floor.id, rev: 1, isOfFloor: true, at: floor.beganAt, speaker: floor.speaker });
    await meeting.secretary.speaking.end(meeting.id, { floorId: floor.id });
    const second = await write(meeting, floor.id, 1, { summary: `${SUMMARY} Nhất trí.` });
    await chair.until(() => chair.state.minutes.speeches[0]?.rev === 2, 'for the second text');
    expect(chair.state.minutes.speeches).toEqual([second]);
    await expectConverged(chair, member);
    expect(JSON.stringify(member.events)).not.toContain('Đề nghị làm rõ');
    chair.close();
    member.close();
  });

  it('leaves a floor that was given by mistake out, and takes it in again', async () => {
    const meeting = await session();
    const { id } = await give(meeting, 'An');
    expect(await write(meeting, id, 0, { summary: '', isLeftOut: true })).toMatchObject({ isLeftOut: true });
    expect(await write(meeting, id, 1)).toMatchObject({ isLeftOut: false, summary: SUMMARY });
  });

  it('shows the other text when two typed', async () => {
    const meeting = await session();
    const { id } = await give(meeting, 'An');
    const first = await write(meeting, id);
    const stale = await write(meeting, id, 0, { summary: 'Khác.' }).catch((error: unknown) => error);
    expect((stale as ProblemError).problem).toMatchObject({ code: 'platform/changed-meanwhile', current: first });
  });

  it('is of a speech that was held: not of a request nobody heard, nor of another meeting', async () => {
    const meeting = await session();
    const request = await meeting.who['An']!.client.speaking.request(meeting.id, {
      itemId: meeting.items[0]!.id,
      kind: 'statement',
      seatId: null,
    });
    expect(await refusal(write(meeting, request.id))).toBe('platform/not-found');
    const { id } = await give(meeting, 'Bình');
    const other = await session();
    expect(await refusal(write(other, id))).toBe('platform/not-found');
    expect(await refusal(write(meeting, id, 0, {}, meeting.who['An']!.client))).toBe('platform/forbidden');
    await meeting.secretary.meetings.close(meeting.id);
    expect(await refusal(write(meeting, id))).toBe('accepted');
    await meeting.secretary.meetings.conclude(meeting.id);
    expect(await refusal(write(meeting, id, 1))).toBe('minutes/not-now');
  });
});
