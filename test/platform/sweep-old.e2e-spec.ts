import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FollowAnswer, meetingStream } from '@app/contracts';
import { SweepOld } from '@app/platform';
import { io } from 'socket.io-client';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';

describe('SweepOld', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('forgets answers and events after a week, and sends who replays from before to a snapshot', async () => {
    const meeting = await aMeeting(app).issued().build();
    const stream = meetingStream(meeting.id);
    // As if nobody had ever come new to it: else nothing would be replayed from before the issue anyway.
    await app.sql.query(`update stream_heads set replay_from = 0 where stream = $1`, [stream]);
    await app.sql.query(`update stream_events set at = at - interval '8 days' where stream = $1 and seq = 1`, [stream]);
    await app.sql.query(
      `insert into idempotency_keys (actor, key, request_hash, created_at)
       values ('sweep', 'old', '', now() - interval '8 days'), ('sweep', 'new', '', now() - interval '6 days')`,
    );
    await app.app.get(SweepOld).sweep();
    expect(await app.sql.query(`select key from idempotency_keys where actor = 'sweep'`)).toEqual([{ key: 'new' }]);

    const { cookie } = meeting.secretary.http;
    const socket = io(app.url, { transports: ['websocket'], extraHeaders: { cookie } });
    const follow = (from: number) =>
      new Promise<FollowAnswer>((resolve) => socket.emit('follow', { stream, from }, resolve));
    expect(await follow(0)).toEqual({ ok: false, reason: 'too-far-behind' });
    expect(await follow(1)).toMatchObject({ ok: true });
    socket.close();
  });
});
