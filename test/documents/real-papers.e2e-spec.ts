import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { Tablet } from '../support/tablet.js';
import { sha256, uploadPaper } from './support/papers.js';

const FOLDER = process.env['ECABINET_PAPERS'];
/** Pages, and a word that stands in the file; a scan has no text. */
const KNOWN: Readonly<Record<string, { readonly pages: number; readonly word: string | null }>> = {
  'freeculture.pdf': { pages: 352, word: 'copyright' },
  'TAMReview.pdf': { pages: 23, word: 'technology acceptance model' },
  'tracemonkey.pdf': { pages: 14, word: 'trace' },
};
const papers = FOLDER ? (await readdir(FOLDER)).filter((name) => name.endsWith('.pdf')) : [];
if (papers.length === 0)
  process.stderr.write('SKIPPED: no real papers; set ECABINET_PAPERS to a folder of PDF files.\n');

(papers.length === 0 ? describe.skip : describe)('real papers', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_real_papers'));
    await app.worker();
  });
  afterAll(() => app.stop());

  it.each(papers.length === 0 ? ['none'] : papers)(
    '%s is read by its members as it was written',
    async (name) => {
      const bytes = await readFile(join(FOLDER ?? '', name));
      const meeting = await aMeeting(app).withMembers('An').issued().build();
      const { client } = meeting.who['An']!;
      const tablet = await Tablet.open(client, meeting.id);
      const { documentId, versionId } = await uploadPaper(meeting, bytes, { title: name, fileName: name });
      await tablet.until(() => tablet.state.documents.documents.length === 1, `for ${name}`, 90_000);
      tablet.close();

      const { version, pageSizes } = await client.documents.version(documentId, versionId);
      expect(version.originalSha256).toBe(sha256(bytes));
      expect(pageSizes).toHaveLength(version.pages);
      const copy = Buffer.from(await (await client.documents.file(documentId, versionId)).arrayBuffer());
      expect([copy.length, sha256(copy)]).toEqual([version.size, version.sha256]);
      for (const page of [1, version.pages]) {
        const picture = await client.http.raw(
          'GET',
          `/api/documents/${documentId}/versions/${versionId}/thumbnails/${page}`,
        );
        expect(picture.status).toBe(200);
        await client.documents.pageText(documentId, versionId, page);
      }
      const known = KNOWN[name];
      if (known) expect(version.pages).toBe(known.pages);
      if (known?.word)
        expect((await client.documents.find(documentId, versionId, known.word)).total).toBeGreaterThan(0);
    },
    120_000,
  );
});
