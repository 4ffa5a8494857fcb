import { mkdtempSync, openSync, closeSync, ftruncateSync, writeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { ACTING_PDF } from '../pdf/acting-pdf.js';
import { decompress } from '../pdf/decompress.js';
import { typesetPdf } from '../pdf/typeset-pdf.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { chromiumPath } from '../tablet/support/browser.js';
import { type PaperFile, pdf } from './support/papers.js';
import { Stage } from './support/stage.js';
import { aStory } from './support/story.js';

const MIB = 1024 * 1024;

(chromiumPath === null ? describe.skip : describe)('wrong files', () => {
  const chapter = aStory();
  const folder = mkdtempSync(join(tmpdir(), 'ecabinet-wrong-'));
  let stage: Stage;
  let meeting: BuiltMeeting;
  let [secretary, member]: Page[] = [];
  /** Sizes of the pieces that were sent. */
  const pieces: number[] = [];
  const sheet = () => secretary!.getByRole('dialog');
  const row = (title: string) => secretary!.getByRole('listitem').filter({ hasText: title }).last();

  beforeAll(async () => {
    stage = await Stage.open();
    meeting = await aMeeting(stage.app).withItems(anItem('Đầu tư công')).withMembers('An').issued().build();
    secretary = await stage.tablet('secretary', meeting.secretary, `/meetings/${meeting.id}`);
    member = await stage.tablet('member', meeting.who['An']!.client, `/meetings/${meeting.id}`);
    secretary.on('request', (request) => {
      if (request.method() === 'PATCH') pieces.push(request.postDataBuffer()?.length ?? 0);
    });
  }, 300_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await stage?.close('wrong-files');
  }, 60_000);
  /** A refusal by size is a 413, which the browser tells its console. */
  afterEach(() => expect(stage.problems.splice(0).filter((said) => !said.includes('413'))).toEqual([]));

  async function send(file: PaperFile | string): Promise<void> {
    await secretary!.getByRole('button', { name: 'Gửi tài liệu' }).click();
    await sheet().locator('input[type=file]').setInputFiles(file);
    await sheet().getByRole('checkbox').check();
    await sheet().getByRole('button', { name: 'Gửi 1 tệp' }).click();
  }
  async function sent(file: PaperFile): Promise<void> {
    await send(file);
    await sheet().getByRole('listitem').last().getByRole('status').waitFor();
    await sheet().getByRole('button', { name: 'Đóng' }).click();
  }

  chapter('a program under the name of a PDF, a broken one and a locked one are refused in words', async () => {
    const locked = { userPassword: 'mo', ownerPassword: 'chu', pdfVersion: '1.7ext3' } as const;
    await sent(pdf('1. Chương trình.pdf', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(5000)])));
    await row('Chương trình').getByText('Tệp không phải PDF. Đề nghị gửi lại bản PDF.').waitFor();
    await sent(pdf('1. Bản hỏng.pdf', Buffer.from('%PDF-1.7 hỏng')));
    await row('Bản hỏng').getByText('Tệp bị hỏng, không đọc được. Đề nghị xuất lại PDF rồi gửi.').waitFor();
    await sent(pdf('1. Bản khóa.pdf', await typesetPdf(['Văn bản có mật khẩu'], locked)));
    await row('Bản khóa').getByText('Tệp có mật khẩu, không đọc được.', { exact: false }).waitFor();
    expect(await member!.getByText(/Chương trình\.pdf|Bản hỏng|Bản khóa/).count()).toBe(0);
  });

  chapter('one that would act by itself is read, and acts no more', async () => {
    await sent(pdf('1. Bản có mã.pdf', ACTING_PDF));
    await member!.getByRole('link', { name: 'Bản có mã' }).waitFor();
    const { documents } = (await meeting.snapshot(meeting.who['An']!.client)).documents;
    const [{ id, version }] = documents as readonly [(typeof documents)[number]];
    const copy = await meeting.who['An']!.client.documents.file(id, version.id);
    const laidOpen = decompress(Buffer.from(await copy.arrayBuffer()));
    expect(laidOpen).toContain('kept-text');
    expect(laidOpen).not.toContain('canary');
    await member!.getByRole('link', { name: 'Bản có mã' }).click();
    await member!.locator('.page canvas').first().waitFor();
  });

  chapter('one of 501 MB is refused before its first byte leaves', async () => {
    const file = join(folder, '1. Bản quá lớn.pdf');
    const handle = openSync(file, 'w');
    writeSync(handle, '%PDF-1.7\n');
    // Sparse: as long as it says, and nothing on the disk.
    ftruncateSync(handle, 501 * MIB);
    closeSync(handle);
    pieces.splice(0);
    await send(file);
    await sheet().getByText('Tệp vượt dung lượng cho phép. Đề nghị chia thành nhiều tệp.').waitFor();
    expect(pieces).toEqual([]);
  });
});
