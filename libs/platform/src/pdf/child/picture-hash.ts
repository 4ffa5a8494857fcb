import { readFile } from 'node:fs/promises';
import { JpegImage } from 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs';

/** One more column than bits in a row: each bit compares two neighbours. */
const COLUMNS = 9;
const ROWS = 8;
/** A picture of one light has no pattern: noise must not make one. Of 255. */
const TELLS_APART = 1;

/**
 * A 64-bit difference hash of a JPEG, 16 hex digits: pages that look alike have hashes that differ in few bits
 * (the "dHash" of N. Krawetz, 2013).
 */
export async function pictureHash(file: string): Promise<string> {
  const image = new JpegImage({});
  image.parse(new Uint8Array(await readFile(file)));
  const { width, height } = image;
  const colours = image.getData({ width, height, forceRGB: true });
  const cells = lightOf(colours, width, height);
  return Array.from({ length: ROWS }, (_, row) => {
    const line = cells.slice(row * COLUMNS, (row + 1) * COLUMNS);
    const bits = line.slice(1).reduce((sum, next, at) => sum * 2 + (line[at]! - next > TELLS_APART ? 1 : 0), 0);
    return bits.toString(16).padStart(2, '0');
  }).join('');
}

/** Mean light of each cell of the grid. */
function lightOf(colours: Uint8ClampedArray, width: number, height: number): readonly number[] {
  const sums = new Float64Array(COLUMNS * ROWS);
  const counts = new Uint32Array(COLUMNS * ROWS);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * ROWS) / height) * COLUMNS;
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor((x * COLUMNS) / width);
      const at = (y * width + x) * 3;
      sums[cell]! += 0.299 * colours[at]! + 0.587 * colours[at + 1]! + 0.114 * colours[at + 2]!;
      counts[cell]! += 1;
    }
  }
  return Array.from(sums, (sum, cell) => sum / Math.max(1, counts[cell]!));
}
