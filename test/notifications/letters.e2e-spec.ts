import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SeatLetter } from '@app/contracts';
import { defineJob, JobQueue } from '@app/platform';
import { aReadyPaper } from '../documents/support/papers.js';
import { aMeeting, anItem, type BuiltMeeting, type MeetingBuilder } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { bell, bells, kindsOf, mailbox, move, timePasses } from './support/bell.js';
import { type Delivered, MailServer } from './support/mail-server.js';

const line = ({ calendar }: Delivered, name: string): string =>
  new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'm').exec(calendar ?? '')?.[1]?.trim() ?? 'none';

describe('letters', () => {
  let app: RunningApp;
  let server: MailServer;
  beforeAll(async () => {
    server = await MailServer.start();
    app = await startApp({ SMTP_URL: server.url, MAIL_FROM: 'Văn phòng <vanphong@tinh.gov.vn>' });
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  /** A meeting whose people have mailboxes, before it is issued. */
  async function prepared(builder: MeetingBuilder): Promise<{ meeting: BuiltMeeting; at: Record<string, string> }> {
    const meeting = await builder.build();
    const at: Record<string, string> = {};
    for (const [name, { id }] of Object.entries(meeting.who)) at[name] = await mailbox(app, id);
    await app.worker();
    return { meeting, at };
  }
  const letterOf = async (meeting: BuiltMeeting, name: string): Promise<SeatLetter> => {
    await bell(app, meeting.secretary);
    const { letters } = await meeting.secretary.notifications.letters(meeting.id);
    return letters.find((letter) => letter.name === name)!;
  };

  it('invite, move and cancel one entry of the calendar', async () => {
    const { meeting, at } = await prepared(aMeeting(app).withMembers('An').withAide('Giúp', 'An'));
    await meeting.secretary.meetings.issue(meeting.id);
    const invited = await server.receives(at['An']!);
    expect(invited.subject).toBe('Giấy mời họp: Phiên họp thường kỳ');
    expect(invited.text).toContain(`${app.config.publicUrl.href}meetings/${meeting.id}`);
    expect(invited.html).toContain('Phòng họp số 1');
    expect([line(invited, 'METHOD'), line(invited, 'SUMMARY'), line(invited, 'LOCATION')]).toEqual([
      'REQUEST',
      'Phiên họp thường kỳ',
      'Phòng họp số 1',
    ]);
    expect(invited.types.some((type) => /text\/calendar.*method=REQUEST/i.test(type))).toBe(true);
    expect(invited.calendar).toMatch(new RegExp(`mailto:${at['An']}`, 'i'));
    expect(invited.headers['from']).toContain('<vanphong@tinh.gov.vn>');
    // An aide hears of it; the meeting stands in the leader's calendar.
    const aides = await server.receives(at['Giúp']!);
    expect([aides.calendar, aides.text]).toEqual([null, expect.stringContaining('giúp việc')]);

    await move(meeting);
    const moved = await server.receives(at['An']!, 2);
    await meeting.secretary.meetings.cancel(meeting.id, { reason: 'Hoãn' });
    const cancelled = await server.receives(at['An']!, 3);
    const all = [invited, moved, cancelled];
    expect(all.map((mail) => line(mail, 'METHOD'))).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(new Set(all.map((mail) => line(mail, 'UID'))).size).toBe(1);
    const sequences = all.map((mail) => Number(line(mail, 'SEQUENCE')));
    expect(sequences[1]).toBeGreaterThan(sequences[0]!);
    expect(sequences[2]).toBeGreaterThan(sequences[1]!);
    expect(line(moved, 'DTSTART')).not.toBe(line(invited, 'DTSTART'));
    expect(line(cancelled, 'STATUS')).toBe('CANCELLED');
    expect(new Set(all.map(({ headers }) => headers['message-id'])).size).toBe(3);
  });

  it('say nothing of items, papers and other people; several papers are one letter', async () => {
    const { meeting, at } = await prepared(
      aMeeting(app)
        .withItems(anItem('Nội dung mở'), anItem('Việc rất riêng', { isSecret: true }))
        .withMembers('An'),
    );
    await meeting.secretary.meetings.issue(meeting.id);
    await server.receives(at['An']!);
    await bell(app, meeting.secretary);
    for (const title of ['Báo cáo mật độ dân số', 'Tờ trình hai']) {
      const { documentId } = await aReadyPaper(app, meeting, { title, itemId: meeting.items[0]!.id });
      const { documents } = await meeting.secretary.documents.ofMeeting(meeting.id);
      const { rev, kind, owningUnitId } = documents.find(({ id }) => id === documentId)!;
      await meeting.secretary.documents.edit(documentId, { rev, title, kind, owningUnitId });
    }
    await bell(app, meeting.secretary);
    expect(server.to(at['An']!)).toHaveLength(1);
    await timePasses(app);
    const papers = await server.receives(at['An']!, 2);
    expect(papers.text).toContain('2 tài liệu mới');
    const everything = server.to(at['An']!).map(({ subject, text, html, calendar }) => [subject, text, html, calendar]);
    expect(JSON.stringify(everything)).not.toMatch(/Báo cáo|Tờ trình|Nội dung|riêng|Chủ tọa/);
  });

  it('are not sent of papers that were seen in the app, nor of a meeting that somebody was taken out of', async () => {
    const { meeting, at } = await prepared(aMeeting(app).withMembers('An').withAttendees('Bình'));
    await meeting.secretary.meetings.issue(meeting.id);
    await Promise.all([server.receives(at['An']!), server.receives(at['Bình']!)]);
    const { documentId } = await aReadyPaper(app, meeting, { title: 'Tờ trình' });
    const { rev } = (await meeting.secretary.documents.ofMeeting(meeting.id)).documents[0]!;
    const edit = { rev, title: 'Tờ trình', kind: 'submission', owningUnitId: null } as const;
    await meeting.secretary.documents.edit(documentId, edit);
    expect(await kindsOf(app, meeting.who['Bình']!.client)).toEqual(['papers', 'invited']);
    await meeting.who['An']!.client.notifications.markRead({ ids: null });
    await meeting.secretary.meetings.removeSeat(meeting.id, meeting.who['Bình']!.seat.id);
    const gone = await server.receives(at['Bình']!, 2);
    expect([line(gone, 'METHOD'), gone.text]).toEqual(['CANCEL', expect.not.stringContaining('Phiên họp')]);
    expect(gone.calendar).not.toContain('Phiên họp');
    await timePasses(app);
    await server.receives(at['Chủ tọa']!, 2);
    await bell(app, meeting.secretary);
    expect([server.to(at['An']!), server.to(at['Bình']!)].map((mails) => mails.length)).toEqual([1, 2]);
  });

  it('are tried again when the server asks for it, and come once', async () => {
    const { meeting, at } = await prepared(aMeeting(app).withMembers('An'));
    server.refuse(at['An']!, 451);
    await meeting.secretary.meetings.issue(meeting.id);
    await server.isAsked(at['An']!, 1);
    expect(await letterOf(meeting, 'An')).toMatchObject({ state: 'retrying', answer: expect.stringContaining('451') });
    await server.receives(at['An']!);
    expect(await letterOf(meeting, 'An')).toMatchObject({ state: 'sent', answer: null, nextTryAt: null });
    expect(server.to(at['An']!)).toHaveLength(1);
  });

  it('are known by their number when a worker died between sending and writing it down', async () => {
    const { meeting, at } = await prepared(aMeeting(app).withMembers('An'));
    await meeting.secretary.meetings.issue(meeting.id);
    const first = await server.receives(at['An']!);
    await bell(app, meeting.secretary);
    // The letter went out, what became of it was not written: its job is taken up by another worker.
    const [letter] = await app.sql
      .query<{ notice_id: string }[]>(
        `update notice_letters set state = 'waiting' where meeting_id = $1 and person_id = $2 returning notice_id`,
        [meeting.id, meeting.who['An']!.id],
      )
      .then(([rows]) => rows as unknown as { notice_id: string }[]);
    const jobs = app.app.get(JobQueue);
    const data = { noticeId: letter!.notice_id, round: 0 };
    const job = defineJob<typeof data>('notifications.letter', { concurrency: 2, expireInSeconds: 120 });
    await jobs.insert(app.sql.manager, [{ job, data, options: {} }]);
    const second = await server.receives(at['An']!, 2);
    expect(second.headers['message-id']).toBe(first.headers['message-id']);
    expect((await letterOf(meeting, 'An')).state).toBe('sent');
  });

  it('that are refused are shown to those who prepare, with the reason and a telephone number', async () => {
    const { meeting, at } = await prepared(aMeeting(app).withMembers('An', 'Bình').withSecretarySeat('Thư ký'));
    await app.sql.query(`update people set email = null where id = $1`, [meeting.who['Bình']!.id]);
    await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [{ personId: null, office: 'Sở Y tế', roles: ['attendee'], siteId: null, label: null, itemIds: null }],
    });
    expect((await letterOf(meeting, 'An')).state).toBe('none');
    server.refuse(at['An']!, 550);
    await meeting.who['Thư ký']!.client.meetings.issue(meeting.id);
    await server.isAsked(at['An']!, 1);
    await server.receives(at['Chủ tọa']!);
    expect(await letterOf(meeting, 'An')).toMatchObject({
      ...{ state: 'refused', phone: '0912 345 678', email: at['An'], kind: 'invited' },
      answer: expect.stringMatching(/550.*no such user/),
    });
    expect((await letterOf(meeting, 'Bình')).state).toBe('no-address');
    expect((await letterOf(meeting, 'Sở Y tế')).state).toBe('nobody');
    expect((await letterOf(meeting, 'Thư ký')).state).toBe('own-act');
    expect((await letterOf(meeting, 'Chủ tọa')).state).toBe('sent');
    const table = await (await meeting.secretary.notifications.contacts(meeting.id)).text();
    expect(table).toMatch(/An,.*0912 345 678,.*Không gửi được,.*550/);
    const { An: an, 'Chủ tọa': chair } = meeting.who;
    expect(await refusal(an!.client.notifications.letters(meeting.id))).toBe('platform/forbidden');
    expect(await refusal(chair!.client.notifications.letters(meeting.id))).toBe('platform/forbidden');
  });
});

describe('without a mail server', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('the bell rings all the same, and the list to telephone by says that no letter went out', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    expect(await bells(app, meeting)).toEqual({ 'Chủ tọa': ['invited'], An: ['invited'] });
    const { mail, letters } = await meeting.secretary.notifications.letters(meeting.id);
    expect([mail, letters.map(({ state }) => state)]).toEqual(['off', ['no-mail', 'no-mail']]);
  });
});
