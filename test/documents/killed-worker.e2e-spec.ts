import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IntakeView } from '@app/contracts';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { expectConverged } from '../support/converged.js';
import { Tablet } from '../support/tablet.js';
import { WorkerProcess } from '../support/worker-process.js';
import { aPdf, uploadPaper } from './support/papers.js';

const PAGES = 300;

describe('a worker that is killed', () => {
  let app: RunningApp;
  let worker: WorkerProcess | null = null;
  const tablets: Tablet[] = [];
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_killed_worker'));
  });
  afterAll(async () => {
    tablets.forEach((tablet) => tablet.close());
    await worker?.kill();
    await app.stop();
  });

  it('in the middle of an intake leaves it to the next one, which goes on and ends it', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const member = meeting.who['An']!.client;
    const reader = await Tablet.open(member, meeting.id);
    const secretary = await Tablet.open(meeting.secretary, meeting.id);
    tablets.push(reader, secretary);
    const bytes = await aPdf(...Array.from({ length: PAGES }, (_, n) => `Trang ${n + 1} của báo cáo`));
    const stepOf = async (versionId: string) =>
      (await app.sql.query<{ step: string }[]>(`select step from document_versions where id = $1`, [versionId]))[0]
        ?.step;

    worker = await WorkerProcess.start(app);
    const { documentId, versionId } = await uploadPaper(meeting, bytes);
    for (const step of ['texts', 'thumbnails']) {
      while ((await stepOf(versionId)) !== step);
      await worker.kill();
      worker = await WorkerProcess.start(app);
    }
    await secretary.until(
      () => secretary.state.documents.documents.length === 1 && secretary.state.documents.intake.length === 0,
      'for the intake to end',
      90_000,
    );

    await expectConverged(reader, secretary);
    expect(reader.state.documents.documents).toMatchObject([{ id: documentId, version: { pages: PAGES } }]);
    const [texts] = await app.sql.query<{ n: number }[]>(
      `select count(*)::int as n from page_texts where version_id = $1`,
      [versionId],
    );
    expect(texts!.n).toBe(PAGES);
    const keys: string[] = [];
    for await (const { key } of app.app.get<ObjectStore>(OBJECT_STORE).list(`papers/${versionId}/`)) keys.push(key);
    expect(keys.filter((key) => key.includes('/thumbnails/'))).toHaveLength(PAGES);
    expect(keys.filter((key) => key.includes('/reading-'))).toHaveLength(1);
    const [last] = (await member.documents.find(documentId, versionId, 'trang 300')).places;
    expect(last?.page).toBe(300);
    expect(progressOf(secretary)).toBe(true);
  }, 240_000);
});

/** Did the secretary see how many pages were done? */
const progressOf = (tablet: Tablet): boolean =>
  tablet.events.some(({ view }) => {
    const { intake } = view as { intake?: IntakeView | null };
    return intake?.pagesTotal === PAGES && intake.pagesDone > 0;
  });
