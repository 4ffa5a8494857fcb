import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { membersStream, REPLAY_LIMIT, type StreamEvent } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Tablet } from '../support/tablet.js';

describe('live', () => {
  let app: RunningApp;
  let second: RunningApp;
  beforeAll(async () => {
    app = await startApp();
    second = await startApp({}, app.database);
  });
  afterAll(async () => {
    await second.stop();
    await app.stop();
  });

  const add = (meeting: BuiltMeeting, title: string) =>
    meeting.secretary.meetings.addItems(meeting.id, { items: [anItem(title)] });

  function rawSocket(headers: Record<string, string>): Promise<Socket | string> {
    const socket = io(app.url, { transports: ['websocket'], reconnection: false, extraHeaders: headers });
    return new Promise((resolve) => {
      socket.on('connect', () => resolve(socket));
      socket.on('connect_error', (error) => resolve(error.message));
    });
  }

  it('refuses sockets without a session and from a foreign origin', async () => {
    const meeting = await aMeeting(app).issued().build();
    expect(await rawSocket({})).toBe('not-signed-in');
    expect(await rawSocket({ cookie: meeting.secretary.http.cookie, origin: 'https://evil.example' })).toContain(
      'error',
    );
  });

  it('lets nobody follow what they may not read', async () => {
    const [meeting, other] = [
      await aMeeting(app).withGuest('Khách', 0).issued().build(),
      await aMeeting(app).issued().build(),
    ];
    const socket = (await rawSocket({ cookie: meeting.who['Khách']!.client.http.cookie })) as Socket;
    const follow = (stream: unknown, from: unknown = 0) =>
      socket.timeout(3000).emitWithAck('follow', { stream, from }) as Promise<{ ok: boolean; reason?: string }>;
    const own = (await meeting.snapshot(meeting.who['Khách']!.client)).positions[0]!;
    expect((await follow(own.stream, own.seq)).ok).toBe(true);
    expect(await follow(membersStream(meeting.id))).toEqual({ ok: false, reason: 'forbidden' });
    expect(await follow(`meeting:${meeting.id}/item:${meeting.items[1]!.id}`)).toEqual({
      ok: false,
      reason: 'forbidden',
    });
    expect(await follow(`meeting:${other.id}`)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await follow(`person:${meeting.who['Chủ tọa']!.id}`)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await follow('meeting:x', 0)).toEqual({ ok: false, reason: 'invalid' });
    expect(await follow(`meeting:${meeting.id}`, -1)).toEqual({ ok: false, reason: 'invalid' });
    socket.disconnect();
  });

  it('reaches a tablet on another api process of the same database', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const elsewhere = second.client();
    await elsewhere.identity.signIn({ username: meeting.who['An']!.username, password: 'mùa thu hà nội' });
    const tablet = await Tablet.open(elsewhere, meeting.id);
    await add(meeting, 'Từ máy chủ khác');
    await tablet.sees('meetings.items-changed');
    expect(tablet.state.meeting.items.at(-1)?.title).toBe('Từ máy chủ khác');
    tablet.close();
  });

  it('replays what was missed, in order and once', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await add(meeting, 'Trước');
    await tablet.sees('meetings.items-changed');
    tablet.drop();
    for (const title of ['Một', 'Hai', 'Ba']) await add(meeting, title);
    tablet.comeBack();
    await tablet.until(() => tablet.state.meeting.items.at(-1)?.title === 'Ba', 'for the missed items');
    const seqs = tablet.events.filter((event) => event.stream === membersStream(meeting.id)).map((event) => event.seq);
    expect(seqs).toEqual(seqs.map((_, i) => seqs[0]! + i));
    tablet.close();
  });

  it('sends a client that is too far behind to a fresh snapshot', async () => {
    const meeting = await aMeeting(app).issued().build();
    const stream = membersStream(meeting.id);
    await app.sql.query(
      `insert into stream_events (stream, seq, event, view, at) select $1, h.seq + n, 'test', '{}', now() from stream_heads h, generate_series(1, $2::int) n where h.stream = $1`,
      [stream, REPLAY_LIMIT + 1],
    );
    await app.sql.query(`update stream_heads set seq = seq + $2 where stream = $1`, [stream, REPLAY_LIMIT + 1]);
    const socket = (await rawSocket({ cookie: meeting.secretary.http.cookie })) as Socket;
    const events: StreamEvent[] = [];
    socket.on('event', (event: StreamEvent) => events.push(event));
    expect(await socket.timeout(3000).emitWithAck('follow', { stream, from: 0 })).toEqual({
      ok: false,
      reason: 'too-far-behind',
    });
    expect(events).toEqual([]);
    socket.disconnect();
  });

  it('keeps at most twelve sockets per session', async () => {
    const meeting = await aMeeting(app).issued().build();
    const sockets: (Socket | string)[] = [];
    for (let i = 0; i < 13; i += 1) sockets.push(await rawSocket({ cookie: meeting.secretary.http.cookie }));
    expect(sockets.map((socket) => (typeof socket === 'string' ? socket : 'connected'))).toEqual([
      ...Array.from({ length: 12 }, () => 'connected'),
      'too-many-sockets',
    ]);
    sockets.forEach((socket) => typeof socket !== 'string' && socket.disconnect());
  });
});
