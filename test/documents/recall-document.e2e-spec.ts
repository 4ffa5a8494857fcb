import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { expectConverged } from '../support/converged.js';
import { PASSWORD } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aReadyPaper, type ReadyPaper, SAID } from './support/papers.js';

const MIB = 1024 * 1024;

describe('RecallDocument', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const status = async (client: Client, { documentId, versionId }: ReadyPaper) =>
    (await client.documents.file(documentId, versionId, { start: 0, end: 0 })).status;

  it('takes a paper from every tablet; those who prepare and lead see that it was and why', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const paper = await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id, title: 'Phụ lục sai' });
    const { An, Khách } = meeting.who;
    const tablets = await Promise.all(
      [An!.client, Khách!.client, meeting.secretary, meeting.who['Chủ tọa']!.client].map((client) =>
        Tablet.open(client, meeting.id),
      ),
    );
    await meeting.secretary.documents.recall(paper.documentId, { reason: 'Nhầm số liệu' });
    await Promise.all(tablets.map((tablet) => tablet.sees('documents.document-gone')));
    const [member, guest, secretary, chair] = tablets;
    await Promise.all([secretary, chair].map((tablet) => tablet!.sees('documents.document-recalled')));
    expect(tablets.flatMap((tablet) => tablet.state.documents.documents)).toEqual([]);
    expect([member, guest].flatMap((tablet) => tablet!.state.documents.recalled)).toEqual([]);
    expect(secretary!.state.documents.recalled).toMatchObject([
      { documentId: paper.documentId, title: 'Phụ lục sai', reason: 'Nhầm số liệu' },
    ]);
    expect(chair!.state.documents.recalled).toEqual(secretary!.state.documents.recalled);
    expect(JSON.stringify([member!.events, guest!.events])).not.toContain('Nhầm');
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('gives out no further byte to anybody, from the next range on', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting);
    const readers = [meeting.who['An']!.client, meeting.secretary];
    for (const reader of readers) expect(await status(reader, paper)).toBe(206);
    await meeting.secretary.documents.recall(paper.documentId, { reason: 'Thu hồi' });
    for (const reader of readers) expect(await status(reader, paper)).toBe(404);
    expect(await refusal(meeting.secretary.documents.version(paper.documentId, paper.versionId))).toBe(
      'platform/not-found',
    );
  });

  it('cuts within two seconds what is being streamed', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting, { bytes: randomBytes(24 * MIB) });
    const answer = await meeting.who['An']!.client.documents.file(paper.documentId, paper.versionId);
    const chunks = (answer.body as ReadableStream<Uint8Array>).values();
    let got = (await chunks.next()).value?.length ?? 0;
    await meeting.secretary.documents.recall(paper.documentId, { reason: 'Thu hồi' });
    const recalledAt = performance.now();
    // A slow reader: what the line holds already cannot be taken back, but it is not the whole.
    await app.sql.query(`select pg_sleep(2)`);
    const rest = async () => {
      for await (const chunk of chunks) got += chunk.length;
    };
    await rest().catch(() => undefined);
    expect(got).toBeLessThan(24 * MIB);
    expect(performance.now() - recalledAt).toBeLessThan(3000);
  });

  it('is open after the close, and final: nothing more can be done with the paper', async () => {
    const meeting = await aMeeting(app).withMembers('An').inState('closed').build();
    await app.sql.query(`update meetings set state = 'issued' where id = $1`, [meeting.id]);
    const { documentId } = await aReadyPaper(app, meeting);
    await app.sql.query(`update meetings set state = 'closed' where id = $1`, [meeting.id]);
    const { documents } = meeting.secretary;
    expect(await refusal(meeting.who['An']!.client.documents.recall(documentId, { reason: 'x' }))).toBe(
      'platform/forbidden',
    );
    await documents.recall(documentId, { reason: 'Thu hồi sau phiên họp' });
    await app.sql.query(`update meetings set state = 'issued' where id = $1`, [meeting.id]);
    const edit = { rev: 2, title: 'x', kind: 'other', owningUnitId: null } as const;
    const refused = [
      documents.recall(documentId, { reason: 'lần nữa' }),
      documents.edit(documentId, edit),
      documents.move(documentId, { rev: 2, itemId: null, beforeId: null }),
      documents.remove(documentId),
      documents.replace(documentId, { fileName: 'a.pdf', size: 10, ...SAID }),
    ].map(refusal);
    expect(new Set(await Promise.all(refused))).toEqual(new Set(['documents/recalled']));
  });

  it('asks for a fresh proof of who it is', async () => {
    const meeting = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting);
    moveClock(app, 6 * 60);
    const recall = () => meeting.secretary.documents.recall(documentId, { reason: 'Thu hồi' });
    expect(await refusal(recall())).toBe('identity/step-up-required');
    await meeting.secretary.identity.stepUp({ password: PASSWORD });
    expect(await refusal(recall())).toBe('accepted');
    moveClock(app, 0);
  });

  it('is unknown to strangers and to a guest of another item', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 1).issued().build();
    const other = await aMeeting(app).build();
    const { documentId } = await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id });
    for (const client of [other.secretary, meeting.who['Khách']!.client])
      expect(await refusal(client.documents.recall(documentId, { reason: 'x' }))).toBe('platform/not-found');
  });
});
