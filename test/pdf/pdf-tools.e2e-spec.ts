import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdir, readFile, stat } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { createPdfTools, NUMBERS_PER_WORD, type PageText, type PdfEngines, type PdfTools } from '@app/platform';
import { onBothEngines } from './engines-under-test.js';
import { value } from './expect-outcome.js';
import { type TemporaryFolder, temporaryFolder } from './folder.js';
import { rawPages } from './raw-pdf.js';
import { typesetPdf } from './typeset-pdf.js';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const ARTICLE = 'Điều 1. Phê duyệt kế hoạch phát triển kinh tế - xã hội năm 2026; giao Sở Tài chính chủ trì thực hiện.';

onBothEngines((name, engines) => describe(`PDF tools ${name}`, () => suite(engines)));

function suite(engines: PdfEngines): void {
  let folder: TemporaryFolder;
  let tools: PdfTools;
  beforeAll(async () => {
    folder = await temporaryFolder();
    tools = await createPdfTools({ engines });
  });
  afterAll(() => folder.remove());

  test('Vietnamese text comes out as it was written', async () => {
    const file = await folder.write('text.pdf', await typesetPdf([`${MOTTO}\n\n${ARTICLE}`, 'Trang hai']));
    const [first, second] = value(await tools.pageTexts(file));

    expect(words(first?.text)).toBe(words(`${MOTTO} ${ARTICLE}`));
    expect(second).toEqual({ page: 2, text: 'Trang hai', words: [] });
  });

  test('text is composed (NFC) and free of control characters, whatever the file says', async () => {
    const decomposed = 'Ủy ban'.normalize('NFD');
    const cmap = [...'ABCDEF']
      .map((code, at) => {
        const target = ['Ủ'.normalize('NFD'), 'y', ' ', 'b\u0001', 'a', 'n\u0007'][at] ?? '';
        const hex = [...target].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
        return `<${code.charCodeAt(0).toString(16)}> <${hex}>`;
      })
      .join('\n');
    const toUnicode = `/CIDInit /ProcSet findresource begin begincmap /CMapName /X def
      1 begincodespacerange <00> <ff> endcodespacerange 6 beginbfchar ${cmap} endbfchar endcmap end`;
    const pdf = rawPages(
      [{ entries: '/Resources << /Font << /F1 100 0 R >> >>', content: 'BT /F1 20 Tf 72 700 Td (ABCDEF) Tj ET' }],
      {
        objects: {
          100: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 101 0 R >>',
          101: { dict: '', bytes: Buffer.from(toUnicode) },
        },
      },
    );

    const [page] = value(await tools.pageTexts(await folder.write('decomposed.pdf', pdf)));
    expect(page?.text).toBe('Ủy ban');
    expect(page?.text).not.toBe(decomposed);
  });

  test('words stand where they are printed, also on turned and cropped pages', async () => {
    const content = 'BT /F1 20 Tf 172 700 Td (Ballot open) Tj ET';
    const pages = [{ content }, { content, entries: '/Rotate 90' }, { content, entries: '/CropBox [100 100 500 800]' }];
    const file = await folder.write('boxes.pdf', rawPages(pages));
    const read = value(await tools.pageTexts(file, { words: 'boxes' }));

    // Left edge of "open" and the base line at 700 pt from below, in the corner coordinates of each page as shown.
    const words = read.map(wordsOf);
    const open = words.map((page) => page.find((word) => word.text === 'open')?.box);
    near(open[0], [230, 122, 280, 147]);
    near(open[1], [695, 230, 720, 280]);
    near(open[2], [130, 80, 180, 105]);
    expect(words.map((page) => page.map((word) => word.text))).toEqual(read.map(() => ['Ballot', 'open']));
  });

  test('sizes of pages: turned, cropped, inherited, upside down and impossible ones', async () => {
    const boxes = [
      '',
      '/Rotate 90',
      '/Rotate -90',
      '/Rotate 540',
      '/CropBox [10 20 110 220]',
      '/CropBox [500 700 900 1200]',
      '/MediaBox [1190 842 0 0]',
      '/MediaBox [0 0 0 0]',
      '/UserUnit 2',
    ];
    const file = await folder.write('sizes.pdf', rawPages(boxes.map((entries) => ({ entries }))));

    expect(value(await tools.inspect(file)).pages).toEqual([
      { width: 595, height: 842, rotation: 0 },
      { width: 595, height: 842, rotation: 90 },
      { width: 595, height: 842, rotation: 270 },
      { width: 595, height: 842, rotation: 180 },
      { width: 100, height: 200, rotation: 0 },
      { width: 95, height: 142, rotation: 0 },
      { width: 1190, height: 842, rotation: 0 },
      { width: 612, height: 792, rotation: 0 },
      { width: 1190, height: 1684, rotation: 0 },
    ]);
  });

  test('a thumbnail per page, as wide as asked and as high as the page as shown', async () => {
    const boxes = ['', '/Rotate 90', '/CropBox [0 0 300 150]', '/MediaBox [0 0 10 9000]'];
    const file = await folder.write('thumbnails.pdf', rawPages(boxes.map((entries) => ({ entries }))));
    const progress: string[] = [];
    const onProgress = (done: number, total: number) => void progress.push(`${done}/${total}`);
    const made = value(await tools.thumbnails(file, folder.path('thumbnails'), { widthPx: 200, onProgress }));

    expect(made.map((thumbnail) => thumbnail.page)).toEqual([1, 2, 3, 4]);
    const sizes = await Promise.all(made.map(async (thumbnail) => jpegSize(await readFile(thumbnail.file))));
    expect(sizes).toEqual(['200x283', '200x141', '200x100', '1x800']);
    expect(await readdir(folder.path('thumbnails'))).toHaveLength(4);
    expect(progress.at(-1)).toBe('4/4');
  });

  test('pictures of pages that look alike have hashes that differ in few bits, others in many', async () => {
    const looks = (dark: string) => ({ content: `0.2 g ${dark} re f` });
    const [left, almost, other] = ['0 500 300 342', '0 505 305 337', '250 0 345 400'];
    const file = await folder.write('looks.pdf', rawPages([looks(left), looks(almost), looks(other), { content: '' }]));
    const [a, b, c, empty] = value(await tools.thumbnails(file, folder.path('looks'))).map(({ hash }) =>
      BigInt(`0x${hash}`),
    );
    const apart = (one: bigint, two: bigint) => [...(one ^ two).toString(2)].filter((bit) => bit === '1').length;
    expect(apart(a!, b!)).toBeLessThanOrEqual(4);
    expect(apart(a!, c!)).toBeGreaterThanOrEqual(8);
    expect(empty).toBe(0n);
  });

  test('300 pages: everything is there, in order, and the reading copy packs its structure', async () => {
    const pages = Array.from({ length: 300 }, (_, at) => `Trang ${at + 1}\n\n${`${ARTICLE} `.repeat(10)}`);
    const file = await folder.write('long.pdf', await typesetPdf(pages));
    const out = folder.path('long.copy.pdf');

    expect(value(await tools.inspect(file))).toMatchObject({ pageCount: 300, extras: [], warnings: [] });
    expect(value(await tools.makeReadingCopy(file, out))).toMatchObject({ pageCount: 300, removed: [] });
    const bytes = (await readFile(out)).toString('latin1');
    expect(bytes).toContain('/ObjStm');
    expect(bytes).not.toContain('/Linearized');
    expect(bytes).not.toContain('/Type /Page');
    const texts = value(await tools.pageTexts(out));
    expect(texts.map((page) => page.text.split('\n')[0])).toEqual(pages.map((text) => text.split('\n')[0]));
    expect(value(await tools.thumbnails(out, folder.path('long')))).toHaveLength(300);
  }, 120_000);

  test('the same original gives the same reading copy', async () => {
    const file = await folder.write('same.pdf', await typesetPdf([ARTICLE]));
    value(await tools.makeReadingCopy(file, folder.path('same-1.pdf')));
    value(await tools.makeReadingCopy(file, folder.path('same-2.pdf')));
    expect(await readFile(folder.path('same-1.pdf'))).toEqual(await readFile(folder.path('same-2.pdf')));
  });

  test('papers are merged in their order, with bookmarks that open each of them', async () => {
    const parts = await Promise.all(
      ['Một', 'Hai', 'Ba'].map(async (title, at) => ({
        title,
        file: await folder.write(
          `part-${at}.pdf`,
          await typesetPdf(Array.from({ length: at + 1 }, (_, page) => `${title} ${page + 1}`)),
        ),
      })),
    );
    const out = folder.path('merged.pdf');
    expect(value(await tools.mergePdfs(parts, out))).toEqual({ pageCount: 6 });

    const texts = value(await tools.pageTexts(out)).map((page) => page.text);
    expect(texts).toEqual(['Một 1', 'Hai 1', 'Hai 2', 'Ba 1', 'Ba 2', 'Ba 3']);
    expect(await bookmarksOf(out)).toEqual([
      ['Một', 0],
      ['Hai', 1],
      ['Ba', 3],
    ]);
  });

  test('200 MB pass through bounded memory', async () => {
    // Stored, not squeezed: as large in the file as pictures of a scanner are.
    const image = deflateSync(Buffer.alloc(2_000_000, 7), { level: 0 });
    const objects = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [
        1000 + at,
        {
          dict: '/Filter /FlateDecode /Type /XObject /Subtype /Image /Width 2000 /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          bytes: image,
        },
      ]),
    );
    const pages = Array.from({ length: 100 }, (_, at) => ({
      entries: `/Resources << /XObject << /I ${1000 + at} 0 R >> >>`,
      content: 'q 500 0 0 250 40 400 cm /I Do Q',
    }));
    const file = await folder.write('large.pdf', rawPages(pages, { objects }));
    expect((await stat(file)).size).toBeGreaterThan(200_000_000);

    const limits = { memoryBytes: 400 * 1024 * 1024 };
    const frugal = await createPdfTools({ engines, limits });
    value(await frugal.inspect(file));
    value(await frugal.makeReadingCopy(file, folder.path('large.copy.pdf')));
    expect(value(await frugal.thumbnails(file, folder.path('large')))).toHaveLength(100);
  }, 120_000);

  async function bookmarksOf(file: string): Promise<readonly (readonly [string, number])[]> {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: new Uint8Array(await readFile(file)) });
    const document = await task.promise;
    const found: (readonly [string, number])[] = [];
    for (const { title, dest } of await document.getOutline()) {
      const [page] = dest as [{ num: number; gen: number }];
      found.push([title, await document.getPageIndex(page)]);
    }
    await task.destroy();
    return found;
  }
}

function words(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ');
}

function wordsOf({ text, words: placed }: PageText) {
  return Array.from({ length: placed.length / NUMBERS_PER_WORD }, (_, nth) => {
    const [at = 0, length = 0, ...box] = placed.slice(nth * NUMBERS_PER_WORD, (nth + 1) * NUMBERS_PER_WORD);
    return { text: text.slice(at, at + length), box: box.map((side) => side / 10) };
  });
}

/** Engines measure the height of a line differently; a word must still be marked where it stands. */
function near(box: readonly number[] | undefined, expected: readonly number[]): void {
  expect(box).toHaveLength(4);
  expected.forEach((edge, at) => expect(Math.abs((box?.[at] ?? Infinity) - edge)).toBeLessThan(9));
}

function jpegSize(jpeg: Buffer): string {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return `${jpeg.readUInt16BE(at + 7)}x${jpeg.readUInt16BE(at + 5)}`;
  }
  return 'no JPEG';
}
