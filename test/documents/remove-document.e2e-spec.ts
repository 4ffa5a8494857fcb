import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { cloneDatabase } from '../support/database.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aPaper, aReadyPaper } from './support/papers.js';
import { quiet } from './support/quiet.js';

describe('RemoveDocument', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_remove_document'));
  });
  afterAll(() => app.stop());

  it('leaves nothing of a paper of a draft: no row, no grant, no object', async () => {
    const meeting = await aMeeting(app).withSecretarySeat('Bình').build();
    const { documentId, versionId } = await aReadyPaper(app, meeting);
    const tablet = await Tablet.open(meeting.who['Bình']!.client, meeting.id);
    await meeting.secretary.documents.remove(documentId);
    await expectConverged(tablet);
    expect(tablet.state.documents.documents).toEqual([]);
    const rows = await app.sql.query<unknown[]>(
      `select 1 from documents where id = $1 union all select 1 from doc_grants where document_id = $1`,
      [documentId],
    );
    expect(rows).toEqual([]);
    await app.worker();
    await quiet(app);
    const left: string[] = [];
    for await (const { key } of app.app.get<ObjectStore>(OBJECT_STORE).list(`papers/${versionId}/`)) left.push(key);
    expect(left).toEqual([]);
    tablet.close();
  });

  it('is refused once readers saw the paper; one that never became ready goes at any time', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const seen = await aReadyPaper(app, meeting);
    expect(await refusal(meeting.secretary.documents.remove(seen.documentId))).toBe('documents/seen-by-readers');
    const input = { ...aPaper(), fileName: 'a.pdf', size: 10, meetingId: meeting.id };
    const unseen = await meeting.secretary.documents.add(input);
    await meeting.secretary.documents.remove(unseen.documentId);
    expect(await meeting.secretary.documents.ofMeeting(meeting.id)).toMatchObject({
      documents: [{ id: seen.documentId }],
      intake: [],
    });
  });

  it('keeps a sealed paper', async () => {
    const meeting = await aMeeting(app).build();
    const input = { ...aPaper(), fileName: 'a.pdf', size: 10, meetingId: meeting.id };
    const { documentId, versionId } = await meeting.secretary.documents.add(input);
    await app.sql.query(
      `update document_versions set state = 'refused', refusal = 'documents/secret-stamp' where id = $1`,
      [versionId],
    );
    expect(await refusal(meeting.secretary.documents.remove(documentId))).toBe('documents/sealed');
    expect(await refusal(meeting.secretary.documents.dropVersion(documentId, versionId))).toBe('documents/sealed');
  });

  it('is refused to a member and unknown to a stranger', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting);
    expect(await refusal(meeting.who['An']!.client.documents.remove(documentId))).toBe('platform/forbidden');
    expect(await refusal(other.secretary.documents.remove(documentId))).toBe('platform/not-found');
  });
});
