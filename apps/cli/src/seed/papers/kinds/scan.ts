import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PaperOrder } from '../paper-order.js';
import { type SeededRandom } from '../seeded-random.js';
import { submission } from './submission.js';

const DOTS_PER_INCH = 150;
const SCALE = DOTS_PER_INCH / 72;
const JPEG_QUALITY = 62;
/** Degrees by which paper lies askew on the glass. */
const MOST_ASKEW = 0.9;

/** The submission, printed, stamped as received and scanned: grey pictures, slightly askew, with noise and no text. */
export async function scan(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  const printed = getDocument({
    data: new Uint8Array(await submission(order, random)),
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await printed.promise;
  const pdf = new PDFDocument({
    autoFirstPage: false,
    info: { Producer: 'Scanner', CreationDate: order.date, ModDate: order.date },
  });
  const bytes = buffer(pdf);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const sheet = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // The types of pdf.js know the browser's canvas only.
    await page.render({ canvas: sheet as never, viewport }).promise;
    pdf.addPage({ size: 'A4', margin: 0 });
    pdf.image(await scanned(sheet, random), 0, 0, { width: pdf.page.width, height: pdf.page.height });
  }
  await printed.destroy();
  pdf.end();
  return bytes;
}

async function scanned(sheet: Canvas, random: SeededRandom): Promise<Buffer> {
  const glass = createCanvas(sheet.width, sheet.height);
  const context = glass.getContext('2d');
  context.fillStyle = '#e9e9e7';
  context.fillRect(0, 0, glass.width, glass.height);
  context.translate(glass.width / 2, glass.height / 2);
  context.rotate(((random.next() * 2 - 1) * MOST_ASKEW * Math.PI) / 180);
  context.drawImage(sheet, -sheet.width / 2 + random.between(-6, 6), -sheet.height / 2 + random.between(-6, 6));
  context.resetTransform();
  wear(context, glass, random);
  return glass.encode('jpeg', JPEG_QUALITY);
}

/** Grey tones, paper grain, a darker edge where the lid did not close, and a few specks. */
function wear(context: SKRSContext2D, glass: Canvas, random: SeededRandom): void {
  const image = context.getImageData(0, 0, glass.width, glass.height);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % glass.width;
    const edge = Math.max(0, 1 - x / 28) * 60;
    const light = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    const grey = 14 + light * 0.92 - edge + (random.next() - 0.5) * 22;
    data[at] = data[at + 1] = data[at + 2] = grey;
  }
  context.putImageData(image, 0, 0);
  context.fillStyle = '#6c6c6a';
  for (let speck = 0; speck < 40; speck += 1) {
    const size = random.between(1, 2);
    context.fillRect(random.between(0, glass.width), random.between(0, glass.height), size, size);
  }
}
