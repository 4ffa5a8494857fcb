import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aReadyPaper } from './support/papers.js';

describe('RecordDownload', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('gives the file as it was uploaded to those who prepare the meeting alone, and records each time', async () => {
    const meeting = await aMeeting(app).withMembers('An').withSecretarySeat('Bình').issued().build();
    const { documentId, versionId, bytes } = await aReadyPaper(app, meeting, { bytes: randomBytes(1000) });
    const original = (client: Client) =>
      client.http.raw('GET', `/api/documents/${documentId}/versions/${versionId}/original`);
    for (const client of [meeting.who['An']!.client, meeting.who['Chủ tọa']!.client])
      expect((await original(client)).status).toBe(403);
    expect((await original((await aMeeting(app).build()).secretary)).status).toBe(404);
    for (const client of [meeting.secretary, meeting.who['Bình']!.client]) {
      const answer = await original(client);
      expect([answer.status, answer.headers.get('content-disposition')?.split(';')[0]]).toEqual([200, 'attachment']);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    }
    const entries = await app.sql.query<{ actor: string; details: object }[]>(
      `select actor, details from audit_outbox where action = 'document.original-downloaded' and subject = $1 order by id`,
      [`document:${documentId}`],
    );
    expect(entries.map((entry) => entry.actor)).toEqual([
      `person:${meeting.secretaryPerson.id}`,
      `person:${meeting.who['Bình']!.id}`,
    ]);
    expect(entries[0]?.details).toMatchObject({ documentIds: [documentId] });
  });
});
