import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { signedIn } from '../support/people.js';
import { aReadyPaper } from './support/papers.js';

describe('RecordOpening', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const openings = async (documentId: string) =>
    (
      await app.sql.query<{ actor: string }[]>(
        `select actor from audit_outbox where action = 'document.opened' and subject = $1 order by id`,
        [`document:${documentId}`],
      )
    ).map((entry) => entry.actor);

  it('makes one entry for an opening, however many ranges are asked for, and one for each device', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { id, client } = meeting.who['An']!;
    const { documentId, versionId } = await aReadyPaper(app, meeting);
    const range = (at: number, reader = client) => reader.documents.file(documentId, versionId, { start: at, end: at });
    expect(await openings(documentId)).toEqual([]);
    await Promise.all([0, 1, 2, 3, 4, 5].map((at) => range(at)));
    expect(await openings(documentId)).toEqual([`person:${id}`]);
    await range(6, await signedIn(app, meeting.who['An']!));
    expect(await openings(documentId)).toEqual([`person:${id}`, `person:${id}`]);
  });

  it('makes another entry when the paper is opened again later', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { client } = meeting.who['An']!;
    const { documentId, versionId } = await aReadyPaper(app, meeting);
    for (const minutes of [0, 29, 31]) {
      moveClock(app, minutes * 60);
      await client.documents.file(documentId, versionId);
    }
    moveClock(app, 0);
    expect(await openings(documentId)).toHaveLength(2);
  });

  it('makes none for what was not given out', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const { documentId, versionId } = await aReadyPaper(app, meeting);
    await other.secretary.documents.file(documentId, versionId);
    await meeting.who['An']!.client.http.raw('HEAD', `/api/documents/${documentId}/versions/${versionId}/file`);
    await meeting.who['An']!.client.documents.version(documentId, versionId);
    expect(await openings(documentId)).toEqual([]);
  });
});
