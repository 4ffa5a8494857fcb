import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { queriesOf } from '../support/queries-of.js';
import { aReadyPaper, multiplyPaper } from './support/papers.js';

const PAPERS = 300;

describe('reading papers', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('opens a meeting of 300 papers with as many queries as one of one paper, and gives out a range with as many', async () => {
    const counts: number[][] = [];
    for (const papers of [1, PAPERS]) {
      const meeting: BuiltMeeting = await aMeeting(app).withMembers('An').issued().build();
      const { documentId, versionId } = await aReadyPaper(app, meeting);
      if (papers > 1) await multiplyPaper(app, documentId, papers - 1);
      for (const client of [meeting.who['An']!.client, meeting.secretary]) {
        const snapshot = await queriesOf(app, () => meeting.snapshot(client));
        const range = () => client.documents.file(documentId, versionId, { start: 0, end: 9 });
        await range();
        const again = await queriesOf(app, range);
        counts.push([snapshot.length, again.length]);
        expect((await meeting.snapshot(client)).documents.documents).toHaveLength(papers);
      }
    }
    const [member, secretary, memberOfMany, secretaryOfMany] = counts;
    expect([memberOfMany, secretaryOfMany]).toEqual([member, secretary]);
    // Who calls, and whether this paper is theirs to open.
    expect(member![1]).toBeLessThanOrEqual(2);
  });
});
