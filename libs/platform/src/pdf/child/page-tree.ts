import { PdfRefusal } from '../pdf-outcome.js';
import { type PdfPageSize } from '../pdf-tools.js';
import { isArray, isDict, isReference, type PdfDict, type PdfJson } from './pdf-json.js';
import { type StructureFile } from './structure-file.js';

export interface PdfPage {
  /** Null for a page that is not an object of its own. */
  readonly reference: string | null;
  readonly size: PdfPageSize;
}

type Box = readonly [number, number, number, number];

const INHERITED = ['/MediaBox', '/CropBox', '/Rotate'] as const;
/** What readers assume when a file does not say: US Letter. */
const DEFAULT_BOX: Box = [0, 0, 612, 792];

/**
 * All pages in their order. Throws `pdf/too-many-pages`; `pdf/bomb` for a tree that meets itself again;
 * `pdf/broken` for no page at all or a missing one: a paper must not come out shorter than it was signed.
 */
export function readPageTree(structure: StructureFile, maxPages: number): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<string>();
  const waiting: { readonly node: PdfJson; readonly inherited: PdfDict }[] = [
    { node: structure.catalog.dict['/Pages'] ?? null, inherited: {} },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const dict = structure.resolve(next.node);
    if (!isDict(dict)) throw new PdfRefusal('pdf/broken', `Page ${pages.length + 1} is missing`);
    const inherited = { ...next.inherited, ...pick(dict) };
    const kids = structure.resolve(dict['/Kids']);
    if (!isArray(kids)) {
      pages.push({ reference: isReference(next.node) ? next.node : null, size: sizeOf(structure, inherited, dict) });
      if (pages.length > maxPages) throw new PdfRefusal('pdf/too-many-pages', `More than ${maxPages} pages`);
      continue;
    }
    if (isReference(next.node)) refuseSecondVisit(seen, next.node);
    for (const kid of [...kids].reverse()) waiting.push({ node: kid, inherited });
  }
  if (pages.length === 0) throw new PdfRefusal('pdf/broken', 'No pages');
  return pages;
}

function refuseSecondVisit(seen: Set<string>, reference: string): void {
  if (seen.has(reference)) throw new PdfRefusal('pdf/bomb', 'The page tree meets itself again');
  seen.add(reference);
}

function pick(dict: PdfDict): PdfDict {
  return Object.fromEntries(INHERITED.flatMap((key) => (dict[key] === undefined ? [] : [[key, dict[key]]])));
}

function sizeOf(structure: StructureFile, inherited: PdfDict, page: PdfDict): PdfPageSize {
  const media = boxOf(structure, inherited['/MediaBox']) ?? DEFAULT_BOX;
  const crop = overlap(boxOf(structure, inherited['/CropBox']) ?? media, media) ?? media;
  const unit = structure.resolve(page['/UserUnit']);
  const scale = typeof unit === 'number' && unit > 0 ? unit : 1;
  const rotation = rotationOf(structure.resolve(inherited['/Rotate']));
  return { width: (crop[2] - crop[0]) * scale, height: (crop[3] - crop[1]) * scale, rotation };
}

function boxOf(structure: StructureFile, value: PdfJson | undefined): Box | undefined {
  const corners = structure.resolve(value);
  if (!isArray(corners) || corners.length !== 4) return undefined;
  const [a, b, c, d] = corners.map((corner) => Number(structure.resolve(corner)));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return box[2] - box[0] > 0 && box[3] - box[1] > 0 ? box : undefined;
}

function overlap(a: Box, b: Box): Box | undefined {
  const both: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return both[2] > both[0] && both[3] > both[1] ? both : undefined;
}

function rotationOf(value: PdfJson): PdfPageSize['rotation'] {
  if (typeof value !== 'number') return 0;
  switch (((value % 360) + 360) % 360) {
    case 90:
      return 90;
    case 180:
      return 180;
    case 270:
      return 270;
    default:
      return 0;
  }
}
