import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, presentationOf } from '@app/client';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aReadyPaper, type ReadyPaper } from './support/papers.js';

const SIZE = 24 * 1024 * 1024;

describe('bytes under way are cut', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** A slow reader: it takes the first bytes, then something happens, and two seconds later it takes what still comes. */
  async function readWhile(reader: Client, paper: ReadyPaper, happens: () => Promise<unknown>): Promise<number> {
    const answer = await reader.documents.file(paper.documentId, paper.versionId);
    expect(answer.status).toBe(200);
    const chunks = (answer.body as ReadableStream<Uint8Array>).values();
    let got = (await chunks.next()).value?.length ?? 0;
    await happens();
    await app.sql.query(`select pg_sleep(2)`);
    const rest = async () => {
      for await (const chunk of chunks) got += chunk.length;
    };
    await rest().catch(() => undefined);
    return got;
  }

  async function presented(meeting: BuiltMeeting) {
    const [first] = meeting.items;
    const paper = await aReadyPaper(app, meeting, { itemId: first!.id, bytes: randomBytes(SIZE) });
    const other = await aReadyPaper(app, meeting, { itemId: first!.id, pages: 5 });
    const [an, secretary] = [meeting.who['An']!, meeting.secretary];
    await secretary.meetings.beginItem(meeting.id, first!.id);
    await secretary.presenting.handOver(meeting.id, { seatId: an.seat.id, insteadOf: null });
    const { epoch } = presentationOf((await meeting.snapshot(an.client)).presenting)!;
    let n = 0;
    const show = ({ documentId, versionId }: ReadyPaper) => {
      n += 1;
      return an.client.presenting.show(meeting.id, { documentId, versionId, page: 1, rect: null, epoch, n });
    };
    await show(paper);
    const kiosk = app.client();
    const { id, code } = await kiosk.screens.register();
    await secretary.screens.pair(meeting.id, { code: code!, siteId: null });
    return { paper, other, show, kiosk, screenId: id };
  }

  it('when the session ends, for that device alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const paper = await aReadyPaper(app, meeting, { bytes: randomBytes(SIZE) });
    const { client, username } = meeting.who['An']!;
    const elsewhere = app.client();
    await elsewhere.identity.signIn({ username, password: 'mùa thu hà nội' });
    const [cut, whole] = await Promise.all([
      readWhile(elsewhere, paper, () => elsewhere.identity.signOut()),
      readWhile(client, paper, () => Promise.resolve()),
    ]);
    expect(cut).toBeLessThan(SIZE);
    expect(whole).toBe(SIZE);
  });

  it('on a screen that is unpaired', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const { paper, kiosk, screenId } = await presented(meeting);
    expect(await readWhile(kiosk, paper, () => Promise.resolve())).toBe(SIZE);
    const unpair = () => meeting.secretary.screens.unpair(meeting.id, screenId);
    expect(await readWhile(kiosk, paper, unpair)).toBeLessThan(SIZE);
  });

  it('on a screen when another paper is shown', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const { paper, other, show, kiosk } = await presented(meeting);
    expect(await readWhile(kiosk, paper, () => show(other))).toBeLessThan(SIZE);
  });
});
