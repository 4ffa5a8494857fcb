import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type PdfJob } from '../pdf-job.js';
import { type LighterCopy } from '../pdf-tools.js';
import { assertPdf } from './assert-pdf.js';
import { isArray, isDict, type PdfDict, type PdfJson } from './pdf-json.js';
import { qpdfOf, runQpdf } from './qpdf.js';
import { WRITING } from './reading-copy.js';
import { smallerPicture, type SmallerPicture } from './smaller-picture.js';
import { StructureFile } from './structure-file.js';
import { StructureUpdate } from './structure-update.js';

/** Pictures below this many bytes are none that make a file heavy. */
const LEAST_BYTES = 32_768;

interface Picture {
  readonly key: string;
  readonly dict: PdfDict;
  /** Its bytes as they stand in the file. */
  readonly file: string;
}

/**
 * A copy whose photographs and scans are JPEGs with fewer pixels and bytes, for devices that cannot hold the whole; words,
 * lines and the geometry of the pages stay. Other kinds of pictures stay as they are, so the goal may be missed.
 */
export async function makeLighterCopy(
  job: PdfJob,
  file: string,
  out: string,
  targetBytes: number,
): Promise<LighterCopy> {
  await assertPdf(file, job.limits);
  const before = (await stat(file)).size;
  const qpdf = await qpdfOf(job);
  const streams = join(job.workDir, 'stream');
  const json = join(job.workDir, 'pictures.json');
  // Each stream goes to a file of its own, as it is stored.
  const apart = ['--json=2', '--json-key=qpdf', '--json-stream-data=file', '--decode-level=none'];
  await runQpdf(job, qpdf, [...apart, { prefix: '--json-stream-prefix=', file: streams }, { file }], json);
  const structure = StructureFile.open(json);
  const pictures = picturesOf(structure, streams);

  const update = join(job.workDir, 'update.json');
  const changes = new StructureUpdate(update, structure);
  let [made, quality] = [0, 100];
  for (const picture of pictures) {
    const smaller = await smallerOf(picture, targetBytes / before, quality);
    if (smaller === null) continue;
    changes.setStream(picture.key, dictOf(picture, smaller), smaller.jpeg);
    made += 1;
    ({ quality } = smaller);
  }
  changes.end();
  structure.close();
  const lighter = join(job.workDir, 'lighter.pdf');
  await runQpdf(job, qpdf, [{ file }, { prefix: '--update-from-json=', file: update }, ...WRITING], lighter);
  await rename(lighter, out);
  return { size: (await stat(out)).size, picturesMadeSmaller: made };
}

/** Only what one JPEG says whole: no masks by colour, no turned scales, three colours or one. */
function picturesOf(structure: StructureFile, streams: string): readonly Picture[] {
  const pictures: Picture[] = [];
  for (const [key, object] of structure.objects()) {
    if (!('stream' in object)) continue;
    const { dict } = object.stream;
    const filter = structure.resolve(dict['/Filter']);
    const isJpeg = filter === '/DCTDecode' || (isArray(filter) && filter.length === 1 && filter[0] === '/DCTDecode');
    if (dict['/Subtype'] !== '/Image' || !isJpeg || '/Decode' in dict || isArray(dict['/Mask'])) continue;
    if (!isPlainColour(structure, dict['/ColorSpace'])) continue;
    const [, number = ''] = /^obj:(\d+) /.exec(key) ?? [];
    pictures.push({ key, dict, file: `${streams}-${number}` });
  }
  return pictures;
}

function isPlainColour(structure: StructureFile, value: PdfJson | undefined): boolean {
  const space = structure.resolve(value);
  if (space === '/DeviceRGB' || space === '/DeviceGray') return true;
  if (!isArray(space) || space[0] !== '/ICCBased') return false;
  const profile = structure.resolve(space[1]);
  return isDict(profile) && (profile['/N'] === 1 || profile['/N'] === 3);
}

async function smallerOf({ file }: Picture, share: number, atMost: number): Promise<SmallerPicture | null> {
  const jpeg = await readFile(file);
  return jpeg.length < LEAST_BYTES ? null : smallerPicture(jpeg, jpeg.length * share, atMost);
}

function dictOf({ dict }: Picture, { width, height }: SmallerPicture): PdfDict {
  const { '/DecodeParms': _, ...kept } = dict;
  const shape = { '/Width': width, '/Height': height, '/BitsPerComponent': 8 };
  return { ...kept, ...shape, '/ColorSpace': '/DeviceRGB', '/Filter': '/DCTDecode' };
}
