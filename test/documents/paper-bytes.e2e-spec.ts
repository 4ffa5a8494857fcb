import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aReadyPaper, type ReadyPaper, sha256 } from './support/papers.js';

describe('bytes of a paper', () => {
  let app: RunningApp;
  let member: Client;
  let paper: ReadyPaper;
  beforeAll(async () => {
    app = await startApp();
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    member = meeting.who['An']!.client;
    paper = await aReadyPaper(app, meeting, { bytes: randomBytes(100_000) });
  });
  afterAll(() => app.stop());

  const ask = (method: 'GET' | 'HEAD', headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    member.http.raw(method, `/api/documents/${paper.documentId}/versions/${paper.versionId}/file`, { headers });
  const tag = () => `"${sha256(paper.bytes)}"`;
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

  it('come whole, inert, uncompressed and kept by nobody', async () => {
    const answer = await ask('GET', { 'accept-encoding': 'gzip, br' });
    expect(answer.status).toBe(200);
    expect(await bytesOf(answer)).toEqual(paper.bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'content-length': '100000',
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store, no-transform',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: tag(),
    });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="1. To trinh.pdf"; filename*=UTF-8''1.%20T%E1%BB%9D%20tr%C3%ACnh.pdf`,
    );
  });

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=99990-', 99_990, 99_999],
    ['bytes=-5', 99_995, 99_999],
    ['bytes=99999-200000', 99_999, 99_999],
    ['bytes=1000-65535', 1000, 65_535],
  ])('%s', async (range, from, to) => {
    const answer = await ask('GET', { range });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to}/100000`]);
    expect(answer.headers.get('content-length')).toBe(String(to - from + 1));
    expect(await bytesOf(answer)).toEqual(paper.bytes.subarray(from, to + 1));
  });

  it('beyond the end are refused with the size', async () => {
    const answer = await ask('GET', { range: 'bytes=100000-' });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */100000']);
    expect(await answer.text()).toBe('');
  });

  it('HEAD tells the same of the whole file and sends nothing', async () => {
    const answer = await ask('HEAD', { range: 'bytes=0-9' });
    expect([answer.status, answer.headers.get('content-length'), answer.headers.get('etag')]).toEqual([
      200,
      '100000',
      tag(),
    ]);
    expect(await answer.text()).toBe('');
  });

  it('are not sent again to who has them, and a range only of the file it was begun with', async () => {
    const have = await ask('GET', { 'if-none-match': `"x", W/${tag()}` });
    expect([have.status, await have.text()]).toEqual([304, '']);
    expect((await ask('GET', { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await ask('GET', { 'if-range': tag(), range: 'bytes=0-0' })).status).toBe(206);
    expect((await ask('GET', { 'if-range': '"x"', range: 'bytes=0-0' })).status).toBe(200);
  });

  it('come in ranges at the same moment, put together again by who asked', async () => {
    const parts = Array.from({ length: 25 }, (_, n) => ({ start: n * 4000, end: n * 4000 + 3999 }));
    const answers = await Promise.all(
      parts.map((range) => member.documents.file(paper.documentId, paper.versionId, range)),
    );
    expect(Buffer.concat(await Promise.all(answers.map(bytesOf)))).toEqual(paper.bytes);
  });
});
