import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { createPdfTools, type PdfEngines, type PdfTools } from '@app/platform';
import PDFDocument from 'pdfkit';
import { onBothEngines } from './engines-under-test.js';
import { value } from './expect-outcome.js';
import { type TemporaryFolder, temporaryFolder } from './folder.js';

onBothEngines((name, engines) => describe(`lighter copies ${name}`, () => suite(engines)));

/** Writing on grainy paper at 300 dots an inch: what scanners send when nobody told them otherwise. */
async function aSheet(seed: number): Promise<Buffer> {
  const canvas = createCanvas(2480, 3508);
  const context = canvas.getContext('2d');
  const image = context.createImageData(canvas.width, canvas.height);
  let state = seed;
  for (let at = 0; at < image.data.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const grain = 225 + (state >>> 27);
    image.data.set([grain, grain, grain, 255], at);
  }
  context.putImageData(image, 0, 0);
  context.fillStyle = '#20202a';
  for (let y = 300; y < 3200; y += 60) context.fillRect(300, y, 1800, 24);
  return canvas.encode('jpeg', 88);
}

async function aScan(): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const seed of [1, 2]) {
    document.addPage({ size: 'A4', margin: 0 });
    document.image(await aSheet(seed), 0, 0, { width: document.page.width, height: document.page.height });
  }
  document.addPage({ size: 'A3', margin: 72 }).text('Plan of the ground floor');
  document.end();
  return buffer(document);
}

function suite(engines: PdfEngines): void {
  let folder: TemporaryFolder;
  let tools: PdfTools;
  beforeAll(async () => {
    folder = await temporaryFolder();
    tools = await createPdfTools({ engines });
  });
  afterAll(() => folder.remove());

  test('a heavy scan becomes light, its pages keep size, text and looks, the file it came from stays', async () => {
    const file = await folder.write('scan.pdf', await aScan());
    const copy = folder.path('copy.pdf');
    value(await tools.makeReadingCopy(file, copy));
    const before = await readFile(copy);
    const lighter = folder.path('lighter.pdf');

    const made = value(await tools.makeLighterCopy(copy, lighter, { targetBytes: before.length / 3 }));
    expect(made.picturesMadeSmaller).toBe(2);
    expect(made.size).toBe((await stat(lighter)).size);
    expect(made.size).toBeLessThan(before.length / 2.5);
    expect(await readFile(copy)).toEqual(before);

    const [was, is] = [value(await tools.inspect(copy)), value(await tools.inspect(lighter))];
    expect(is).toEqual(was);
    expect(value(await tools.pageTexts(lighter))[2]?.text).toBe('Plan of the ground floor');
    const looks = async (of: string, into: string) =>
      value(await tools.thumbnails(of, folder.path(into))).map(({ hash }) => BigInt(`0x${hash}`));
    const [seen, now] = [await looks(copy, 'was'), await looks(lighter, 'is')];
    for (const [at, hash] of now.entries()) expect(differing(hash ^ (seen[at] ?? 0n))).toBeLessThanOrEqual(4);
  }, 120_000);

  test('small pictures and small savings are left alone', async () => {
    const document = new PDFDocument({ size: 'A4' });
    document.image(createCanvas(40, 40).toBuffer('image/jpeg'), 0, 0);
    document.end();
    const file = await folder.write('small.pdf', await buffer(document));
    const made = value(await tools.makeLighterCopy(file, folder.path('small-lighter.pdf'), { targetBytes: 100 }));
    expect(made.picturesMadeSmaller).toBe(0);
  });
}

const differing = (bits: bigint): number => [...bits.toString(2)].filter((bit) => bit === '1').length;
