import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aPaper, aPdf, sha256, uploadPaper } from './support/papers.js';

describe('AddDocument', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ UPLOAD_MAX_MB: '1' });
    await app.worker();
  });
  afterAll(() => app.stop());

  it('takes a real file from the upload to every tablet, and what was reduced equals a fresh snapshot', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).issued().build();
    const [member, guest, secretary] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
      await Tablet.open(meeting.secretary, meeting.id),
    ];
    const bytes = await aPdf('Tờ trình về dự toán ngân sách năm 2027', 'Trang thứ hai');

    const itemId = meeting.items[0]!.id;
    const { documentId } = await uploadPaper(meeting, bytes, { itemId, title: 'Dự toán ngân sách' });
    await Promise.all([member, secretary].map((tablet) => tablet.sees('documents.document-changed')));

    const [paper] = member.state.documents.documents;
    expect(paper).toMatchObject({
      id: documentId,
      itemId,
      title: 'Dự toán ngân sách',
      kind: 'submission',
      version: { number: 1, pages: 2, fileName: '1. Tờ trình.pdf', originalSha256: sha256(bytes) },
    });
    expect(member.state.documents.intake).toEqual([]);
    // His notice of the meeting may come meanwhile; of the paper he hears nothing.
    expect(guest.events.filter(({ event }) => !event.startsWith('notifications.'))).toEqual([]);
    for (const tablet of [member, guest, secretary]) {
      const { positions: _, now: __, ...fresh } = await meeting.snapshot(tablet.client);
      expect(tablet.state).toEqual(fresh);
      tablet.close();
    }
  });

  it('tells those who prepare and lead how far a file is, and nobody else', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [chair, member] = [
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
      await Tablet.open(meeting.who['An']!.client, meeting.id),
    ];
    await uploadPaper(meeting, await aPdf());
    await Promise.all([chair, member].map((tablet) => tablet.sees('documents.document-changed')));
    await chair.sees('documents.version-changed', (view: { intake: unknown }) => view.intake === null);
    const states = chair.events.flatMap(({ event, view }) =>
      event === 'documents.version-changed' ? [(view as { intake: { state: string } | null }).intake?.state] : [],
    );
    expect(states.filter((state, at) => state !== states[at - 1])).toEqual([
      'quarantine',
      'checking',
      'preparing',
      undefined,
    ]);
    const ofPapers = member.events.filter(({ event }) => event.startsWith('documents.'));
    expect(ofPapers.map(({ event }) => event)).toEqual(['documents.document-changed']);
    chair.close();
    member.close();
  });

  it('is refused without the declaration, too large, at a secret item, at an item of another meeting', async () => {
    const meeting = await aMeeting(app)
      .withItems(anItem('Công khai'), anItem('Riêng', { isSecret: true }))
      .build();
    const other = await aMeeting(app).build();
    const add = (wish: object) =>
      refusal(
        meeting.secretary.documents.add({
          ...aPaper(),
          fileName: 'a.pdf',
          size: 100,
          meetingId: meeting.id,
          ...wish,
        }),
      );
    expect(await add({ containsNoStateSecret: false })).toBe('documents/declaration-missing');
    expect(await add({ size: 1024 * 1024 + 1 })).toBe('documents/too-large');
    expect(await add({ size: 0 })).toBe('platform/invalid-input');
    expect(await add({ fileName: '../a.pdf' })).toBe('platform/invalid-input');
    expect(await add({ itemId: meeting.items[1]!.id })).toBe('documents/secret-item');
    expect(await add({ itemId: other.items[0]!.id })).toBe('documents/wrong-place');
    expect(await meeting.secretary.documents.ofMeeting(meeting.id)).toMatchObject({ documents: [], intake: [] });
  });

  it('is refused to a member and unknown to a stranger', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const input = { ...aPaper(), fileName: 'a.pdf', size: 100, meetingId: meeting.id };
    expect(await refusal(meeting.who['An']!.client.documents.add(input))).toBe('platform/forbidden');
    expect(await refusal(other.secretary.documents.add(input))).toBe('platform/not-found');
  });

  it('adds one paper however often it is sent', async () => {
    const meeting = await aMeeting(app).build();
    const key = crypto.randomUUID();
    const input = { ...aPaper(), fileName: 'a.pdf', size: 100, meetingId: meeting.id };
    const tickets = await Promise.all([1, 2, 3].map(() => meeting.secretary.documents.add(input, { key })));
    expect(new Set(tickets.map((ticket) => ticket.uploadId)).size).toBe(1);
    expect((await meeting.secretary.documents.ofMeeting(meeting.id)).intake).toHaveLength(1);
  });
});
