import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aPaper, aReadyPaper, SAID } from './support/papers.js';

describe('DropVersion', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const begin = (meeting: { id: string; secretary: Awaited<ReturnType<typeof app.client>> }) =>
    meeting.secretary.documents.add({ ...aPaper(), fileName: 'a.pdf', size: 10, meetingId: meeting.id });

  it('gives an upload up, and with its only version the paper that nobody saw', async () => {
    const meeting = await aMeeting(app).build();
    const ticket = await begin(meeting);
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    const ended = await meeting.secretary.http.raw('DELETE', `/api/uploads/${ticket.uploadId}`);
    expect(ended.status).toBe(204);
    await expectConverged(tablet);
    expect(tablet.state.documents.intake).toEqual([]);
    expect(await app.sql.query(`select 1 from documents where id = $1`, [ticket.documentId])).toEqual([]);
    const again = await meeting.secretary.http.raw('DELETE', `/api/uploads/${ticket.uploadId}`);
    expect(again.status).toBe(404);
    tablet.close();
  });

  it('takes away a refused version and leaves the readable one', async () => {
    const meeting = await aMeeting(app).build();
    const { documentId, versionId } = await aReadyPaper(app, meeting);
    const next = await meeting.secretary.documents.replace(documentId, { fileName: 'b.pdf', size: 10, ...SAID });
    await app.sql.query(`update document_versions set state = 'refused', refusal = 'documents/broken' where id = $1`, [
      next.versionId,
    ]);
    const state = await meeting.secretary.documents.dropVersion(documentId, next.versionId);
    expect(state).toMatchObject({ document: { version: { id: versionId } }, intake: null });
  });

  it('is refused for a version that can be read, and unknown to others', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const { documentId, versionId } = await aReadyPaper(app, meeting);
    const drop = (client = meeting.secretary) => refusal(client.documents.dropVersion(documentId, versionId));
    expect(await drop()).toBe('documents/already-ready');
    expect(await drop(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await drop(other.secretary)).toBe('platform/not-found');
  });
});
