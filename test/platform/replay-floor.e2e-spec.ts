import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { type FollowAnswer, meetingStream, membersStream, type StreamEvent } from '@app/contracts';
import { io } from 'socket.io-client';
import { aReadyPaper } from '../documents/support/papers.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { aPerson, signedIn } from '../support/people.js';

const TOO_FAR = { ok: false, reason: 'too-far-behind' };

describe('a replay shows no more than the snapshot', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    moveClock(app, 0);
    await app.stop();
  });

  /** A client of somebody's own making, which follows from where it likes. */
  async function replay(client: Client, stream: string, from: number) {
    const socket = io(app.url, { transports: ['websocket'], extraHeaders: { cookie: client.http.cookie } });
    const seen: StreamEvent[] = [];
    socket.on('event', (event: StreamEvent) => seen.push(event));
    const answer = (await socket.timeout(5000).emitWithAck('follow', { stream, from })) as FollowAnswer;
    // The answer comes after what is replayed; one more question and all of it has come.
    await socket.timeout(5000).emitWithAck('here', { meetingId: '' });
    socket.close();
    return { answer, told: JSON.stringify(seen) };
  }
  const seqOf = async (meeting: BuiltMeeting, stream: string) =>
    (await meeting.snapshot(meeting.secretary)).positions.find((position) => position.stream === stream)!.seq;

  it('not to somebody who was invited after it was told', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const stream = membersStream(meeting.id);
    const before = await seqOf(meeting, stream);
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Trước khi mời')] });
    expect((await replay(meeting.who['An']!.client, stream, before)).told).toContain('Trước khi mời');
    const late = await aPerson(app, { fullName: 'Mời sau' });
    const seat = { office: null, roles: ['member'], siteId: null, label: null, itemIds: null } as const;
    await meeting.secretary.meetings.addSeats(meeting.id, { seats: [{ ...seat, personId: late.id }] });
    const client = await signedIn(app, late);
    expect(await replay(client, stream, before)).toEqual({ answer: TOO_FAR, told: '[]' });
    expect(await replay(client, meetingStream(meeting.id), 0)).toEqual({ answer: TOO_FAR, told: '[]' });
    const { positions } = await meeting.snapshot(client);
    const here = positions.find((position) => position.stream === stream)!;
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Sau khi mời')] });
    expect((await replay(client, stream, here.seq)).told).toContain('Sau khi mời');
  });

  it('not the title an item had before it became secret', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const stream = membersStream(meeting.id);
    const before = await seqOf(meeting, stream);
    const [item] = await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Nhân sự cấp cao')] });
    const { id, rev, title, presenterSeatId, owningUnitId, minutesPlanned, hasVote } = item!;
    const words = { rev, title, presenterSeatId, owningUnitId, minutesPlanned, hasVote };
    await meeting.secretary.meetings.editItem(meeting.id, id, { ...words, isSecret: true });
    expect(await replay(meeting.who['An']!.client, stream, before)).toEqual({ answer: TOO_FAR, told: '[]' });
  });

  it('not the title of a paper that was recalled', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting, { title: 'Tờ trình nhầm' });
    const stream = membersStream(meeting.id);
    const before = await seqOf(meeting, stream);
    await meeting.secretary.documents.recall(paper.documentId, { reason: 'Nhầm' });
    expect(await replay(meeting.who['An']!.client, stream, before)).toEqual({ answer: TOO_FAR, told: '[]' });
  });

  it('not what was told longer ago than a tablet is away for a moment', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const stream = membersStream(meeting.id);
    const before = await seqOf(meeting, stream);
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Mới')] });
    const an = meeting.who['An']!.client;
    expect((await replay(an, stream, before)).answer.ok).toBe(true);
    moveClock(app, 16 * 60);
    expect((await replay(an, stream, before)).answer).toEqual(TOO_FAR);
    expect((await replay(an, stream, before + 1)).answer.ok).toBe(true);
  });
});
