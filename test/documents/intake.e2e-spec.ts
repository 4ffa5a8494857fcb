import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentRefusal, type IntakeView, SEALED_TITLE } from '@app/contracts';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { ACTING_PDF } from '../pdf/acting-pdf.js';
import { decompress } from '../pdf/decompress.js';
import { typesetPdf } from '../pdf/typeset-pdf.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aPdf, sha256, uploadPaper } from './support/papers.js';

describe('intake', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ PAPER_MAX_PAGES: '5' }, await cloneDatabase('ecabinet_intake'));
    await app.worker();
  });
  afterAll(() => app.stop());

  const objectsOf = async (versionId: string): Promise<readonly string[]> => {
    const keys: string[] = [];
    for await (const { key } of app.app.get<ObjectStore>(OBJECT_STORE).list(`papers/${versionId}/`)) keys.push(key);
    return keys.map((key) => key.replace(`papers/${versionId}/`, ''));
  };
  const refused = async (meeting: BuiltMeeting, bytes: Buffer<ArrayBuffer>, fileName = 'Tờ trình.pdf') => {
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    const ticket = await uploadPaper(meeting, bytes, { title: 'Tài liệu thử', fileName });
    const seen = await tablet.sees(
      'documents.version-changed',
      (view: { intake: IntakeView | null }) => view.intake?.state === 'refused',
    );
    await expectConverged(tablet);
    tablet.close();
    return { ticket, intake: (seen.view as { intake: IntakeView }).intake };
  };

  it.each<[string, () => Promise<Buffer<ArrayBuffer>>, DocumentRefusal]>([
    [
      'a renamed program',
      () => Promise.resolve(Buffer.from('MZ\u0090 This program cannot be run in DOS mode.')),
      'documents/not-a-pdf',
    ],
    ['a file cut in half', async () => (await aPdf('Một', 'Hai', 'Ba')).subarray(0, 900), 'documents/broken'],
    [
      'an encrypted file',
      async () => Buffer.from(await typesetPdf(['Kín'], { userPassword: 'abc', pdfVersion: '1.7' })),
      'documents/encrypted',
    ],
    ['more pages than are taken', () => aPdf('1', '2', '3', '4', '5', '6'), 'documents/too-many-pages'],
  ])('refuses %s in words, shows nothing of it and keeps nothing', async (_, file, code) => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const { ticket, intake } = await refused(meeting, await file());
    expect(intake).toMatchObject({ refusal: code, title: 'Tài liệu thử' });
    expect(member.events.filter(({ event }) => event !== 'notifications.notice-made')).toEqual([]);
    expect((await meeting.who['An']!.client.notifications.mine()).notices.map(({ kind }) => kind)).not.toContain(
      'papers',
    );
    expect(await objectsOf(ticket.versionId)).toEqual([]);
    expect((await meeting.secretary.documents.file(ticket.documentId, ticket.versionId)).status).toBe(404);
    member.close();
  });

  it('seals a file with a stamp of state secrecy: no text, no picture, no name of it anywhere', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const stamped = await aPdf('Trang bìa', 'ỦY BAN NHÂN DÂN\n\nTUYỆT MẬT\n\nKế hoạch canary-text');
    const { ticket, intake } = await refused(meeting, stamped, 'canary-name.pdf');
    expect(intake).toMatchObject({ refusal: 'documents/secret-stamp', title: SEALED_TITLE });
    expect(await objectsOf(ticket.versionId)).toEqual(['original.pdf']);
    expect(await app.sql.query(`select 1 from page_texts where version_id = $1`, [ticket.versionId])).toEqual([]);
    const [entry] = await app.sql.query<object[]>(
      `select * from audit_outbox where action = 'document.sealed' and subject = $1`,
      [`document:${ticket.documentId}`],
    );
    expect(JSON.stringify(entry)).not.toMatch(/canary|Tài liệu thử/);
    expect(JSON.stringify(await meeting.snapshot(meeting.secretary))).not.toMatch(/canary|Tài liệu thử/);
    const { documents } = meeting.secretary;
    const paths = ['file', 'original', 'thumbnails/1', 'pages/1/text', 'find?q=canary'];
    for (const path of paths) {
      const answer = await meeting.secretary.http.raw(
        'GET',
        `/api/documents/${ticket.documentId}/versions/${ticket.versionId}/${path}`,
      );
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect(await refusal(documents.remove(ticket.documentId))).toBe('documents/sealed');
  });

  it('does not block a report that only mentions the word', async () => {
    const meeting = await aMeeting(app).build();
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    await uploadPaper(
      meeting,
      await aPdf('Báo cáo công tác bảo vệ bí mật nhà nước: 3 tài liệu TỐI MẬT, 12 tài liệu mật.'),
    );
    await tablet.sees('documents.document-changed');
    tablet.close();
  });

  it('gives readers a copy without anything that acts, and keeps the original beside it', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const member = meeting.who['An']!.client;
    const tablet = await Tablet.open(member, meeting.id);
    const bytes = Buffer.from(ACTING_PDF);
    const { documentId, versionId } = await uploadPaper(meeting, bytes);
    await tablet.sees('documents.document-changed');
    tablet.close();
    const copy = Buffer.from(await (await member.documents.file(documentId, versionId)).arrayBuffer());
    expect(decompress(copy)).not.toContain('canary');
    const original = await meeting.secretary.http.raw(
      'GET',
      `/api/documents/${documentId}/versions/${versionId}/original`,
    );
    expect(sha256(Buffer.from(await original.arrayBuffer()))).toBe(sha256(bytes));
    expect((await member.documents.version(documentId, versionId)).version).toMatchObject({
      sha256: sha256(copy),
      originalSha256: sha256(bytes),
      size: copy.length,
    });
  });

  it('makes a small picture of each page, knows the sizes of pages, and leaves no piece behind', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const member = meeting.who['An']!.client;
    const tablet = await Tablet.open(member, meeting.id);
    const landscape = await typesetPdf(['Bảng biểu', 'Bảng 2'], { layout: 'landscape' });
    const { documentId, versionId, uploadId } = await uploadPaper(meeting, Buffer.from(landscape));
    await tablet.sees('documents.document-changed');
    tablet.close();
    const { pageSizes } = await member.documents.version(documentId, versionId);
    expect(pageSizes.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [842, 595],
      [842, 595],
    ]);
    const picture = async (page: number | string, client = member) =>
      client.http.raw('GET', `/api/documents/${documentId}/versions/${versionId}/thumbnails/${page}`);
    const answer = await picture(2);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, no-store',
    ]);
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    for (const page of [0, 3, -1]) expect((await picture(page)).status).toBe(404);
    expect((await picture('x')).status).toBe(400);
    expect((await picture(1, meeting.who['Khách']!.client)).status).toBe(404);
    expect(await app.sql.query(`select 1 from upload_pieces where upload_id = $1`, [uploadId])).toEqual([]);
    expect((await objectsOf(versionId)).filter((key) => !key.startsWith('reading-'))).toEqual([
      'original.pdf',
      'thumbnails/1.jpg',
      'thumbnails/2.jpg',
    ]);
  });
});
