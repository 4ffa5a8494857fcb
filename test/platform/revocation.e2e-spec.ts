import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { chairStream, itemStream, membersStream, meetingStream, type StreamEvent } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('who may no longer read hears no more', () => {
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
  const lostStreams = (tablet: Tablet) => tablet.lost.map(({ stream, reason }) => `${reason} ${stream}`).sort();

  /** A client of somebody's own making: follows what it likes and never its own person's stream. */
  async function rawSocket(client: Client): Promise<{ socket: Socket; seen: StreamEvent[] }> {
    const socket = io(app.url, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie: client.http.cookie },
    });
    const seen: StreamEvent[] = [];
    socket.on('event', (event: StreamEvent) => seen.push(event));
    await new Promise((resolve) => socket.on('connect', () => resolve(undefined)));
    return { socket, seen };
  }

  it('when the seat is taken away, also on another api process', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [gone, stays] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Bình']!.client, meeting.id),
    ];
    const elsewhere = second.client();
    await elsewhere.identity.signIn({ username: meeting.secretaryPerson.username, password: 'mùa thu hà nội' });
    await elsewhere.meetings.removeSeat(meeting.id, meeting.who['An']!.seat.id);
    await gone.until(() => gone.lost.length === 2, 'to lose both streams');
    expect(lostStreams(gone)).toEqual(
      [`forbidden ${meetingStream(meeting.id)}`, `forbidden ${membersStream(meeting.id)}`].sort(),
    );
    const count = gone.events.length;
    await add(meeting, 'Sau khi rút tên');
    await stays.sees('meetings.items-changed');
    expect(gone.events).toHaveLength(count);
    expect(await refusal(meeting.snapshot(meeting.who['An']!.client))).toBe('platform/not-found');
    gone.close();
    stays.close();
  });

  it('when the chair was handed over: the script, and nothing else', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await meeting.secretary.meetings.handOverChair(meeting.id, { seatId: meeting.who['An']!.seat.id });
    await chair.until(() => chair.lost.length > 0, 'to lose a stream');
    expect(lostStreams(chair)).toEqual([`forbidden ${chairStream(meeting.id)}`]);
    chair.close();
  });

  it('when a guest is asked to another item', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 0).issued().build();
    const { client, seat } = meeting.who['Khách']!;
    const guest = await Tablet.open(client, meeting.id);
    const { rev, office, roles, siteId, label } = seat;
    const itemIds = [meeting.items[1]!.id];
    await meeting.secretary.meetings.editSeat(meeting.id, seat.id, { rev, office, roles, siteId, label, itemIds });
    await guest.until(() => guest.lost.length > 0, 'to lose a stream');
    expect(lostStreams(guest)).toEqual([`forbidden ${itemStream(meeting.id, meeting.items[0]!.id)}`]);
    await guest.until(() => guest.state.meeting.items[0]?.title === 'Nội dung thứ hai', 'for the other item');
    guest.close();
  });

  it('when the draft goes back to those who prepare it', async () => {
    const meeting = await aMeeting(app).inState('submitted').build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await meeting.secretary.meetings.sendBack(meeting.id, { reason: 'Bổ sung nội dung' });
    await chair.until(() => chair.lost.length === 3, 'to lose everything of the meeting');
    chair.close();
  });

  it('however a follow and the revocation overlap, and whatever the client follows', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `Đại biểu ${i}`);
    const meeting = await aMeeting(app)
      .withMembers('Ở lại', ...names)
      .issued()
      .build();
    const control = await Tablet.open(meeting.who['Ở lại']!.client, meeting.id);
    const raw = await Promise.all(names.map((name) => rawSocket(meeting.who[name]!.client)));
    const ask = ({ socket }: { socket: Socket }, stream: string) =>
      // Beyond the head: nothing is replayed, what comes is live.
      socket.timeout(5000).emitWithAck('follow', { stream, from: 1_000_000 }) as Promise<{ ok: boolean }>;
    await Promise.all(
      raw.flatMap((one, index) => [
        ask(one, membersStream(meeting.id)),
        meeting.secretary.meetings.removeSeat(meeting.id, meeting.who[names[index]!]!.seat.id),
        ask(one, meetingStream(meeting.id)),
      ]),
    );
    await add(meeting, 'Không ai trong số họ thấy');
    await control.sees('meetings.items-changed');
    for (const [index, one] of raw.entries()) {
      // The answer comes after everything that was sent before it.
      await ask(one, `person:${meeting.who[names[index]!]!.id}`);
      expect(JSON.stringify(one.seen)).not.toContain('Không ai trong số họ thấy');
      one.socket.disconnect();
    }
    control.close();
  });
});
