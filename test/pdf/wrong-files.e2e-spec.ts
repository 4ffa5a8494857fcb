import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import {
  createPdfTools,
  type PdfEngines,
  type PdfLimits,
  type PdfRefusalCode,
  type PdfTools,
  PdfToolsError,
} from '@app/platform';
import { onBothEngines } from './engines-under-test.js';
import { expectRefused, value } from './expect-outcome.js';
import { type TemporaryFolder, temporaryFolder } from './folder.js';
import { rawPages, rawPdf, unfoldingPdf } from './raw-pdf.js';
import { typesetPdf } from './typeset-pdf.js';

const MEBIBYTE = 1024 * 1024;

onBothEngines((name, engines) => describe(`Wrong files and tools ${name}`, () => suite(engines)));

function suite(engines: PdfEngines): void {
  let folder: TemporaryFolder;
  let tools: PdfTools;
  beforeAll(async () => {
    folder = await temporaryFolder();
    tools = await createPdfTools({ engines });
  });
  afterAll(() => folder.remove());

  const limited = (limits: Partial<PdfLimits>) => createPdfTools({ engines, limits });

  /** Every operation must say the same about the file, and leave nothing behind. */
  const refusedByAll = async (file: string, code: PdfRefusalCode, by: PdfTools = tools) => {
    const before = await readdir(folder.path('.'));
    expectRefused(await by.inspect(file), code);
    expectRefused(await by.makeReadingCopy(file, folder.path('refused.pdf')), code);
    expectRefused(await by.thumbnails(file, folder.path('refused')), code);
    expectRefused(await by.pageTexts(file), code);
    expect(await readdir(folder.path('.'))).toEqual(before);
  };

  const refused = async (file: string, code: PdfRefusalCode) => {
    expectRefused(await tools.inspect(file), code);
    expectRefused(await tools.makeReadingCopy(file, folder.path('refused.pdf')), code);
  };

  test('a program, an archive, a web page and an empty file under the name of a PDF', async () => {
    const pdf = await typesetPdf(['Hai trong một']);
    const notPdfs: readonly (Buffer | string)[] = [
      Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(5000)]),
      Buffer.concat([Buffer.from('MZ\x90\0'), pdf]),
      Buffer.concat([Buffer.from('PK\x03\x04'), pdf]),
      '<!DOCTYPE html><p>%PDF-1.7',
      '',
      'Tờ trình',
      Buffer.concat([Buffer.alloc(2000, 0x20), pdf]),
    ];
    for (const bytes of notPdfs) {
      expectRefused(await tools.inspect(await folder.write('renamed.pdf', bytes)), 'pdf/not-a-pdf');
    }
    await refused(await folder.write('renamed.pdf', notPdfs[0] ?? ''), 'pdf/not-a-pdf');
  });

  test('a password to open it: refused; a password of the owner only: opened, and gone from the copy', async () => {
    const text = ['Văn bản có mật khẩu'];
    const locked = await typesetPdf(text, { userPassword: 'open', ownerPassword: 'own', pdfVersion: '1.7ext3' });
    const guarded = await typesetPdf(text, {
      ownerPassword: 'own',
      pdfVersion: '1.7',
      permissions: { copying: false },
    });
    await refusedByAll(await folder.write('locked.pdf', locked), 'pdf/encrypted');

    const file = await folder.write('guarded.pdf', guarded);
    const copy = folder.path('guarded.copy.pdf');
    expect(value(await tools.inspect(file))).toMatchObject({ pageCount: 1, isOwnerProtected: true });
    expect(value(await tools.makeReadingCopy(file, copy))).toMatchObject({ pageCount: 1 });
    expect(value(await tools.inspect(copy)).isOwnerProtected).toBe(false);
    expect(value(await tools.pageTexts(copy))[0]?.text).toBe(text[0]);
  });

  test('cut off in the middle: refused, never shorter than it was', async () => {
    const pages = Array.from({ length: 20 }, (_, at) => `Trang ${at + 1}`);
    const whole = await typesetPdf(pages);
    await refused(await folder.write('cut.pdf', whole.subarray(0, whole.length / 2)), 'pdf/broken');

    const missing = rawPages([{}, {}, {}]).toString('latin1').replace('12 0 obj', '99 0 obj');
    expectRefused(await tools.inspect(await folder.write('hole.pdf', Buffer.from(missing, 'latin1'))), 'pdf/broken');
    expectRefused(await tools.inspect(await folder.write('none.pdf', rawPages([]))), 'pdf/broken');
    expectRefused(await tools.inspect(await folder.write('head.pdf', '%PDF-1.7\n')), 'pdf/broken');
  });

  test('a lost or wrong cross-reference table is made anew, and said so', async () => {
    const plain = rawPages([{}, {}]).toString('latin1');
    const packed = folder.path('packed.pdf');
    value(await tools.makeReadingCopy(await folder.write('sound.pdf', rawPages([{}, {}])), packed));
    const wrongStart = (pdf: string) => pdf.replace(/startxref\n\d+/, 'startxref\n7');
    const damaged = [
      wrongStart(plain),
      plain.replace(/startxref\n\d+/, 'startxref\n999999'),
      plain.replace('xref\n0', 'xrex\n0'),
      plain.replace('%PDF-1.7\n', '%PDF-1.7\n% some bytes that shift all others\n'),
      wrongStart((await readFile(packed)).toString('latin1')),
    ];
    for (const pdf of damaged) {
      const file = await folder.write('repairable.pdf', Buffer.from(pdf, 'latin1'));
      const made = value(await tools.makeReadingCopy(file, folder.path('repaired.pdf')));
      expect(made).toMatchObject({ pageCount: 2 });
      expect(made.warnings).not.toEqual([]);
      expect(made.warnings.join()).not.toContain(folder.path('.'));
    }
    const repaired = folder.path('repaired.pdf');
    expect(value(await tools.inspect(repaired)).warnings).toEqual([]);
    expect(value(await tools.pageTexts(repaired)).map((page) => page.text)).toEqual(['Page 1', 'Page 2']);
  }, 60_000);

  test('more pages or bytes than allowed', async () => {
    const file = await folder.write('three.pdf', rawPages([{}, {}, {}]));
    await refusedByAll(file, 'pdf/too-many-pages', await limited({ maxPages: 2 }));
    expectRefused(await (await limited({ maxBytes: 1000 })).inspect(file), 'pdf/too-large');
    expect((await (await limited({ maxPages: 3 })).inspect(file)).ok).toBe(true);
  });

  test('a page tree that grows tenfold with every level, and one that turns in a circle', async () => {
    const level = (kid: number) => `<< /Type /Pages /Count 1000000000 /Kids [${`${kid} 0 R `.repeat(10)}] >>`;
    const levels = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [at + 2, level(at + 3)]));
    const tree = rawPdf({
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      ...levels,
      11: '<< /Type /Page /MediaBox [0 0 9 9] >>',
    });
    await refused(await folder.write('tree.pdf', tree), 'pdf/bomb');

    const circle = rawPdf({ 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Count 1 /Kids [2 0 R] >>' });
    await refused(await folder.write('circle.pdf', circle), 'pdf/bomb');
    const kids = '10 0 R '.repeat(3000);
    const flat = `<< /Type /Pages /Count 3000 /Kids [${kids}] >>`;
    const leaves = rawPages([{}], { objects: { 2: flat } });
    expectRefused(await tools.inspect(await folder.write('leaves.pdf', leaves)), 'pdf/too-many-pages');
  });

  test('a structure that unfolds to more memory than allowed', async () => {
    expect(value(await tools.inspect(await folder.write('folded.pdf', unfoldingPdf(MEBIBYTE)))).pageCount).toBe(1);
    const frugal = await limited({ memoryBytes: 300 * MEBIBYTE });
    expectRefused(await frugal.inspect(await folder.write('unfolding.pdf', unfoldingPdf(600 * MEBIBYTE))), 'pdf/bomb');
  }, 60_000);

  test('pages that take longer to draw and read than allowed', async () => {
    const content = `BT /F1 1 Tf ${'(x) Tj 0 0 m 500 800 l S '.repeat(4_000_000)} ET`;
    const file = await folder.write('slow.pdf', rawPages([{ content }]));
    const hasty = await limited({ timeoutSeconds: 2 });
    expectRefused(await hasty.thumbnails(file, folder.path('slow')), 'pdf/timed-out');
    expect(await readdir(folder.path('.'))).not.toContain('slow');
  }, 60_000);

  test('more output than allowed', async () => {
    const file = await folder.write('wide.pdf', await typesetPdf(['Một trang']));
    const outcome = await (await limited({ outputBytes: 4096 })).makeReadingCopy(file, folder.path('wide.copy.pdf'));
    expectRefused(outcome, 'pdf/bomb');
    expect(await readdir(folder.path('.'))).not.toContain('wide.copy.pdf');
  });

  test('work that is called off ends and leaves nothing; a missing file is no verdict on a paper', async () => {
    const file = await folder.write('long.pdf', rawPages(Array.from({ length: 500 }, () => ({}))));
    const caller = new AbortController();
    const work = tools.thumbnails(file, folder.path('off'), {
      signal: caller.signal,
      onProgress: () => caller.abort(),
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(folder.path('.'))).not.toContain('off');

    await expect(tools.inspect(folder.path('no-such.pdf'))).rejects.toBeInstanceOf(PdfToolsError);
  });
}
