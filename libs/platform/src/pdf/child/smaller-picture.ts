import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Pixels of the longer side that are kept: an A4 sheet at nearly 140 dots an inch, enough for small print on a tablet. */
const LEAST_LONG_SIDE = 1_600;
const QUALITIES = [72, 58, 45, 34];

export interface SmallerPicture {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  /** Of the JPEG. The next page of a scan is like this one: begun with there, it is made once instead of thrice. */
  readonly quality: number;
}

/**
 * The same picture in about so many bytes, as far as it stays readable; null when it would not become smaller.
 * @param atMost the quality that is tried first
 */
export async function smallerPicture(
  jpeg: Buffer,
  targetBytes: number,
  atMost: number,
): Promise<SmallerPicture | null> {
  const image = await loadImage(jpeg).catch(() => null);
  if (image === null) return null;
  const wanted = Math.sqrt(targetBytes / jpeg.length);
  const scale = Math.min(1, Math.max(wanted, LEAST_LONG_SIDE / Math.max(image.width, image.height)));
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  let [best, taken] = [jpeg, atMost];
  for (const quality of QUALITIES.filter((one) => one <= atMost)) {
    [best, taken] = [await canvas.encode('jpeg', quality), quality];
    if (best.length <= targetBytes) break;
  }
  return best.length < jpeg.length ? { jpeg: best, width, height, quality: taken } : null;
}
