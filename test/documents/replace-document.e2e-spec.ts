import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { cloneDatabase } from '../support/database.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aFile, aPdf, aReadyPaper, makeReady, paperOf, SAID } from './support/papers.js';

describe('ReplaceDocument', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_replace_document'));
    await app.worker();
  });
  afterAll(() => app.stop());

  it('leaves the version before readable until, and after, the new one is ready', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const member = meeting.who['An']!.client;
    const paper = await aReadyPaper(app, meeting);
    const [tablet, secretary] = [
      await Tablet.open(member, meeting.id),
      await Tablet.open(meeting.secretary, meeting.id),
    ];
    const ticket = await meeting.secretary.documents.uploadVersion(
      paper.documentId,
      aFile(await aPdf('Bản mới', 'Trang hai', 'Trang ba'), 'Bản 2.pdf'),
      SAID,
    );
    await tablet.sees('documents.document-changed');
    await secretary.sees('documents.version-changed', (view: { intake: unknown }) => view.intake === null);
    await expectConverged(tablet, secretary);
    expect(tablet.state.documents.documents).toMatchObject([
      { id: paper.documentId, rev: 1, version: { id: ticket.versionId, number: 2, fileName: 'Bản 2.pdf', pages: 3 } },
    ]);
    const versions = await member.documents.versions(paper.documentId);
    expect(versions.map((version) => version.number)).toEqual([2, 1]);
    for (const { id } of versions) expect((await member.documents.file(paper.documentId, id)).status).toBe(200);
    tablet.close();
    secretary.close();
  });

  it('keeps the readable version when the new file is refused, and says so to those who prepare', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting);
    const secretary = await Tablet.open(meeting.secretary, meeting.id);
    const exe = aFile(Buffer.from('MZ\u0090\u0000 this program cannot be run'), 'Bản 2.pdf');
    await meeting.secretary.documents.uploadVersion(paper.documentId, exe, SAID);
    await secretary.sees(
      'documents.version-changed',
      (view: { intake: { state: string } | null }) => view.intake?.state === 'refused',
    );
    expect(secretary.state.documents.intake).toMatchObject([{ number: 2, refusal: 'documents/not-a-pdf' }]);
    expect((await paperOf(meeting.who['An']!.client, meeting.id, paper.documentId)).version.number).toBe(1);
    await expectConverged(secretary);
    secretary.close();
  });

  it('shows the newest of two that were sent one after the other, whichever is ready first', async () => {
    const meeting = await aMeeting(app).build();
    const paper = await aReadyPaper(app, meeting);
    const { documents } = meeting.secretary;
    const second = await documents.replace(paper.documentId, { fileName: '2.pdf', size: 10, ...SAID });
    const third = await documents.replace(paper.documentId, { fileName: '3.pdf', size: 10, ...SAID });
    await makeReady(app, third, Buffer.from('%PDF-1.7 ba'));
    await documents.resume(second, new Blob([await aPdf()]).slice(0, 10));
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    await tablet.until(() => tablet.state.documents.intake.length === 0, 'to see the second refused');
    expect((await paperOf(meeting.secretary, meeting.id, paper.documentId)).version.number).toBe(3);
    tablet.close();
  });

  it('is refused without the declaration, to a member, and unknown to a stranger', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting);
    const replace = (wish = {}, client = meeting.secretary) =>
      refusal(client.documents.replace(documentId, { fileName: 'b.pdf', size: 10, ...SAID, ...wish }));
    expect(await replace({ containsNoStateSecret: false })).toBe('documents/declaration-missing');
    expect(await replace({ size: 501 * 1024 * 1024 })).toBe('documents/too-large');
    expect(await replace({}, meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await replace({}, other.secretary)).toBe('platform/not-found');
    expect(await meeting.secretary.documents.versions(documentId)).toHaveLength(1);
  });
});
