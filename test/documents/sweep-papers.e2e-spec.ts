import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { Clock, defineJob, JobQueue, OBJECT_STORE, type ObjectStore } from '@app/platform';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { Tablet } from '../support/tablet.js';
import { aPaper, aPdf, aReadyPaper, SAID } from './support/papers.js';
import { piecesOf } from './support/pieces-of.js';
import { quiet } from './support/quiet.js';

const DAY_S = 24 * 3600;

describe('the hourly sweep', () => {
  let app: RunningApp;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_sweep_papers'));
    worker = await app.worker();
  });
  afterAll(() => app.stop());

  /** As if so many seconds had passed for the worker. */
  const sweepAfter = async (seconds: number): Promise<void> => {
    worker.get(Clock).now = () => new Date(Date.now() + seconds * 1000);
    const job = defineJob<object>('documents.sweep');
    await app.sql.transaction((manager) => app.app.get(JobQueue).insert(manager, [{ job, data: {}, options: {} }]));
    worker.get(JobQueue).nudge();
    await quiet(app);
    worker.get(Clock).now = () => new Date();
  };
  const begin = (meeting: { id: string; secretary: Awaited<ReturnType<typeof app.client>> }, size: number) =>
    meeting.secretary.documents.add({ ...aPaper(), fileName: 'a.pdf', size, meetingId: meeting.id });

  it('gives up an upload without a byte for a day, and leaves one that goes on', async () => {
    const meeting = await aMeeting(app).build();
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    const [left, alive] = [await begin(meeting, 3000), await begin(meeting, 3000)];
    const bytes = randomBytes(3000);
    const part = { pieceBytes: 1000, signal: AbortSignal.timeout(10_000) };
    for (const ticket of [left, alive])
      await meeting.secretary.http.raw('PATCH', `/api/uploads/${ticket.uploadId}`, {
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
        body: bytes.subarray(0, 1000),
      });
    await sweepAfter(DAY_S - 600);
    expect(tablet.state.documents.intake).toHaveLength(2);
    await app.sql.query(`update uploads set touched_at = now() + interval '1 hour' where id = $1`, [alive.uploadId]);
    await sweepAfter(DAY_S + 600);
    await tablet.until(() => tablet.state.documents.intake.length === 1, 'to see one given up');
    expect(tablet.state.documents.intake[0]?.documentId).toBe(alive.documentId);
    expect(await piecesOf(app, left.uploadId)).toEqual([]);
    await meeting.secretary.documents.resume(alive, new Blob([bytes]), part);
    tablet.close();
  });

  it('leaves the readable version of a paper whose newer upload was given up', async () => {
    const meeting = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting);
    await meeting.secretary.documents.replace(documentId, { fileName: 'b.pdf', size: 10, ...SAID });
    await sweepAfter(DAY_S + 600);
    const part = await meeting.secretary.documents.ofMeeting(meeting.id);
    expect(part).toMatchObject({ documents: [{ id: documentId }], intake: [] });
  });

  it('removes pieces that no row knows, when they are old enough', async () => {
    const store = app.app.get<ObjectStore>(OBJECT_STORE);
    const uploadId = crypto.randomUUID();
    await store.put(`quarantine/${uploadId}/00000000000000-lost`, Readable.from([Buffer.from('x')]), {
      contentType: 'application/octet-stream',
    });
    await sweepAfter(600);
    expect(await piecesOf(app, uploadId)).toHaveLength(1);
    await sweepAfter(DAY_S + 600);
    expect(await piecesOf(app, uploadId)).toEqual([]);
  });

  it('wakes an intake whose job was lost', async () => {
    const meeting = await aMeeting(app).build();
    const bytes = await aPdf();
    const ticket = await begin(meeting, bytes.length);
    await meeting.secretary.documents.resume(ticket, new Blob([bytes]));
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    await tablet.until(() => tablet.state.documents.documents.length === 1, 'for the paper', 25_000);
    await app.sql.query(`update documents set current_version_id = null where id = $1`, [ticket.documentId]);
    await app.sql.query(`update document_versions set state = 'preparing', step = 'thumbnails' where id = $1`, [
      ticket.versionId,
    ]);
    await sweepAfter(0);
    expect((await meeting.secretary.documents.ofMeeting(meeting.id)).documents).toHaveLength(1);
    tablet.close();
  });
});
