import { createHash, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, NoAnswerError } from '@app/client';
import { type UploadTicket } from '@app/contracts';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { aFile, aPaper, sha256 } from './support/papers.js';
import { piecesOf } from './support/pieces-of.js';

const MIB = 1024 * 1024;

describe('ReceiveBytes', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ UPLOAD_MAX_MB: '40' });
  });
  afterAll(() => app.stop());

  const begin = (meeting: BuiltMeeting, size: number): Promise<UploadTicket> =>
    meeting.secretary.documents.add({ ...aPaper(), fileName: 'a.pdf', size, meetingId: meeting.id });
  const tus = (client: Client, method: string, ticket: UploadTicket, headers = {}, body?: Uint8Array<ArrayBuffer>) =>
    client.http.raw(method, `/api/uploads/${ticket.uploadId}`, {
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(body ? { body } : {}),
    });
  const patch = (client: Client, ticket: UploadTicket, offset: number, body: Uint8Array<ArrayBuffer>, headers = {}) =>
    tus(
      client,
      'PATCH',
      ticket,
      { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
      body,
    );
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

  it('keeps each piece as one object, says how much there is, and begins the intake with the last byte', async () => {
    const meeting = await aMeeting(app).build();
    const bytes = randomBytes(3000);
    const ticket = await begin(meeting, bytes.length);

    const first = await patch(meeting.secretary, ticket, 0, bytes.subarray(0, 1000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '1000']);
    const head = await tus(meeting.secretary, 'HEAD', ticket);
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      '1000',
      '3000',
    ]);
    expect(head.headers.get('cache-control')).toBe('no-store');
    const before = await meeting.secretary.documents.ofMeeting(meeting.id);
    expect(before.intake).toMatchObject([{ state: 'quarantine' }]);

    const last = await patch(meeting.secretary, ticket, 1000, bytes.subarray(1000));
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, '3000']);
    expect((await meeting.secretary.documents.ofMeeting(meeting.id)).intake).toMatchObject([{ state: 'checking' }]);
    const pieces = await piecesOf(app, ticket.uploadId);
    expect(pieces.map((piece) => piece.length)).toEqual([1000, 2000]);
    expect(sha256(Buffer.concat(pieces))).toBe(sha256(bytes));
  });

  it('cuts a large body into pieces', async () => {
    const meeting = await aMeeting(app).build();
    const bytes = randomBytes(17 * MIB);
    const ticket = await begin(meeting, bytes.length);
    expect((await patch(meeting.secretary, ticket, 0, bytes)).status).toBe(204);
    const pieces = await piecesOf(app, ticket.uploadId);
    expect(pieces.map((piece) => piece.length)).toEqual([8 * MIB, 8 * MIB, MIB]);
    expect(sha256(Buffer.concat(pieces))).toBe(sha256(bytes));
  });

  it('refuses another offset and says the true one; of two writers at one place one wins', async () => {
    const meeting = await aMeeting(app).build();
    const ticket = await begin(meeting, 3000);
    const wrong = await patch(meeting.secretary, ticket, 10, randomBytes(10));
    expect([wrong.status, await wrong.json()]).toMatchObject([
      409,
      { code: 'documents/wrong-offset', facts: { offset: 0 } },
    ]);

    const both = await Promise.all([1, 2].map((n) => patch(meeting.secretary, ticket, 0, randomBytes(1000 * n))));
    expect(both.map((response) => response.status).sort()).toEqual([204, 409]);
    const pieces = await piecesOf(app, ticket.uploadId);
    const won = both.find((response) => response.status === 204)?.headers.get('upload-offset');
    expect(pieces.map((piece) => String(piece.length))).toEqual([won]);
  });

  it('keeps the pieces that came before the line broke', async () => {
    const meeting = await aMeeting(app).build();
    const bytes = randomBytes(20 * MIB);
    const ticket = await begin(meeting, bytes.length);
    const socket = sendPart(app, meeting.secretary, ticket, bytes.subarray(0, 9 * MIB));
    const offset = async () => Number((await tus(meeting.secretary, 'HEAD', ticket)).headers.get('upload-offset'));
    while ((await offset()) < 8 * MIB);
    socket.destroy();
    await meeting.secretary.documents.resume(ticket, new Blob([bytes]));
    expect(sha256(Buffer.concat(await piecesOf(app, ticket.uploadId)))).toBe(sha256(bytes));
  });

  it('cuts what is longer than it said it would be', async () => {
    const meeting = await aMeeting(app).build();
    const ticket = await begin(meeting, 1000);
    const answer = await patch(meeting.secretary, ticket, 0, randomBytes(1001));
    expect([answer.status, await codeOf(answer)]).toEqual([413, 'documents/longer-than-declared']);
    expect(await piecesOf(app, ticket.uploadId)).toEqual([]);
  });

  it('compares a checksum before it keeps anything', async () => {
    const meeting = await aMeeting(app).build();
    const ticket = await begin(meeting, 3000);
    const bytes = randomBytes(1000);
    const sum = (algorithm: string, of: Uint8Array) => ({
      'upload-checksum': `${algorithm} ${createHash(algorithm).update(of).digest('base64')}`,
    });
    const wrong = await patch(meeting.secretary, ticket, 0, bytes, sum('sha256', randomBytes(3)));
    expect([wrong.status, await codeOf(wrong)]).toEqual([460, 'documents/checksum-mismatch']);
    const unknown = await patch(meeting.secretary, ticket, 0, bytes, sum('md5', bytes));
    expect([unknown.status, await codeOf(unknown)]).toEqual([400, 'documents/unknown-checksum']);
    expect(await piecesOf(app, ticket.uploadId)).toEqual([]);
    expect((await patch(meeting.secretary, ticket, 0, bytes, sum('sha1', bytes))).status).toBe(204);
    expect((await patch(meeting.secretary, ticket, 1000, bytes, sum('sha256', bytes))).status).toBe(204);
  });

  it('speaks tus 1.0 and nothing else', async () => {
    const meeting = await aMeeting(app).build();
    const ticket = await begin(meeting, 3000);
    const terms = await meeting.secretary.http.raw('OPTIONS', '/api/uploads');
    expect([terms.status, terms.headers.get('tus-version'), terms.headers.get('tus-max-size')]).toEqual([
      204,
      '1.0.0',
      String(40 * MIB),
    ]);
    expect(terms.headers.get('tus-extension')).toBe('creation,termination,checksum,expiration');
    const other = await patch(meeting.secretary, ticket, 0, randomBytes(10), { 'tus-resumable': '0.2.2' });
    expect([other.status, other.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    const json = await patch(meeting.secretary, ticket, 0, Buffer.from('{}'), { 'content-type': 'application/json' });
    expect(json.status).toBe(415);
    const noOffset = await tus(
      meeting.secretary,
      'PATCH',
      ticket,
      { 'content-type': 'application/offset+octet-stream' },
      randomBytes(3),
    );
    expect(noOffset.status).toBe(400);
  });

  it('is created, too, by a standard tus client, with the same command and the same refusals', async () => {
    const meeting = await aMeeting(app).build();
    const encode = (pairs: Record<string, string>) =>
      Object.entries(pairs)
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(',');
    const create = (metadata: Record<string, string>) =>
      meeting.secretary.http.raw('POST', `/api/meetings/${meeting.id}/documents`, {
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': '3000',
          'upload-metadata': encode(metadata),
          'idempotency-key': crypto.randomUUID(),
        },
      });
    const said = { filename: 'Tờ trình.pdf', title: 'Tờ trình', kind: 'submission', containsNoStateSecret: 'true' };
    const created = await create({ ...said, itemId: meeting.items[0]!.id });
    expect([created.status, created.headers.get('tus-resumable')]).toEqual([201, '1.0.0']);
    const head = await meeting.secretary.http.raw('HEAD', created.headers.get('location')!);
    expect([head.status, head.headers.get('upload-offset')]).toEqual([200, '0']);
    expect((await create({ ...said, containsNoStateSecret: 'false' })).status).toBe(400);
    expect((await create({ filename: 'a.pdf' })).status).toBe(400);
  });

  it('lets another secretary go on, and is unknown to everybody who may not edit the agenda', async () => {
    const meeting = await aMeeting(app).withMembers('An').withSecretarySeat('Bình').issued().build();
    const other = await aMeeting(app).build();
    const ticket = await begin(meeting, 3000);
    expect((await patch(meeting.who['Bình']!.client, ticket, 0, randomBytes(10))).status).toBe(204);
    for (const client of [meeting.who['An']!.client, meeting.who['Chủ tọa']!.client, other.secretary]) {
      expect((await patch(client, ticket, 10, randomBytes(10))).status).toBe(404);
      expect((await tus(client, 'HEAD', ticket)).status).toBe(404);
      expect((await tus(client, 'DELETE', ticket)).status).toBe(404);
    }
    expect((await patch(app.client(), ticket, 10, randomBytes(10))).status).toBe(401);
  });

  it('goes on by itself when the line was lost, and after a pause, without sending a byte twice', async () => {
    const meeting = await aMeeting(app).build();
    const bytes = randomBytes(5000);
    const line = new ShakyLine(meeting.secretary);
    const pausing = new AbortController();
    const seen: number[] = [];
    let ticket: UploadTicket | null = null;
    const paper = { ...aPaper(), meetingId: meeting.id };
    const paused = line.client.documents.upload(aFile(bytes), paper, {
      pieceBytes: 500,
      signal: pausing.signal,
      onTicket: (given) => (ticket = given),
      onProgress: (sent) => {
        seen.push(sent);
        if (seen.length === 2) line.cut(3);
        if (sent >= 3000) pausing.abort(new Error('paused'));
      },
    });
    expect(await refusal(paused)).toBe('Error: paused');
    expect(seen).toEqual([500, 1000, 1000, 1500, 2000, 2500, 3000]);
    await meeting.secretary.documents.resume(ticket!, new Blob([bytes]), { pieceBytes: 700 });
    const pieces = await piecesOf(app, ticket!.uploadId);
    expect(pieces.map((piece) => piece.length)).toEqual([...Array<number>(6).fill(500), 700, 700, 600]);
    expect(sha256(Buffer.concat(pieces))).toBe(sha256(bytes));
  });
});

/** Sends a PATCH that promises the whole file and brings a part of it. */
function sendPart(app: RunningApp, client: Client, ticket: UploadTicket, bytes: Buffer): Socket {
  const head = [
    `PATCH /api/uploads/${ticket.uploadId} HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: ${client.http.cookie}`,
    'x-ecabinet-client: test',
    'tus-resumable: 1.0.0',
    'content-type: application/offset+octet-stream',
    'upload-offset: 0',
    `content-length: ${ticket.size}`,
  ];
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(bytes);
  return socket;
}

/** A client whose line can be cut for a number of requests. */
class ShakyLine {
  readonly client: Client;
  private failing = 0;

  constructor(good: Client) {
    this.client = good;
    const { http } = good;
    const raw = http.raw.bind(http);
    http.raw = (...request) => {
      if (this.failing === 0) return raw(...request);
      this.failing -= 1;
      return Promise.reject(new NoAnswerError());
    };
  }

  cut(requests: number): void {
    this.failing = requests;
  }
}
