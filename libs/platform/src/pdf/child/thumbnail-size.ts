import { type PdfPageSize } from '../pdf-tools.js';

/** A strip of a page must not become a picture of a million lines. */
const MAX_HEIGHT_TO_WIDTH = 4;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** As wide as asked and as high as the page as shown; a very high page is made narrower instead. */
export function thumbnailSize(page: PdfPageSize, widthPx: number): PixelSize {
  const isTurned = page.rotation === 90 || page.rotation === 270;
  const ratio = isTurned ? page.width / page.height : page.height / page.width;
  const maxHeight = widthPx * MAX_HEIGHT_TO_WIDTH;
  const height = Math.max(1, Math.round(widthPx * ratio));
  if (height <= maxHeight) return { width: widthPx, height };
  return { width: Math.max(1, Math.round(maxHeight / ratio)), height: maxHeight };
}

export function thumbnailName(page: number): string {
  return `${String(page).padStart(4, '0')}.jpg`;
}
