import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type PdfJob } from '../pdf-job.js';
import { type ReadingCopy } from '../pdf-tools.js';
import { ActiveContent } from './active-content.js';
import { assertPdf } from './assert-pdf.js';
import { readPageTree } from './page-tree.js';
import { isDict } from './pdf-json.js';
import { type Qpdf, qpdfOf, runQpdf } from './qpdf.js';
import { type StructureFile } from './structure-file.js';
import { type ReadStructure, structureOf } from './structure-of.js';
import { StructureUpdate } from './structure-update.js';

/**
 * Object streams hold the page dictionaries together, so that a reader finds any page in a few requests;
 * linearising would undo that. The id follows from the content: the same original gives the same bytes.
 */
export const WRITING = ['--object-streams=generate', '--deterministic-id'];

export async function makeReadingCopy(job: PdfJob, file: string, out: string): Promise<ReadingCopy> {
  await assertPdf(file, job.limits);
  const qpdf = await qpdfOf(job);
  const { source, structure, warnings } = await withDrawnFields(job, qpdf, file);
  const pageCount = readPageTree(structure, job.limits.maxPages).length;

  const { update, removed } = removeActiveContent(structure, join(job.workDir, 'update.json'));
  const updating = update === null ? [] : [{ prefix: '--update-from-json=', file: update }];
  const moreWarnings = await runQpdf(job, qpdf, [{ file: source }, ...updating, '--decrypt', ...WRITING], out);
  const { size } = await stat(out);
  return { pageCount, size, removed, warnings: [...new Set([...warnings, ...moreWarnings])] };
}

/** A form may leave it to the reader to draw what was filled in; that is drawn first, or it would be lost with the form. */
async function withDrawnFields(job: PdfJob, qpdf: Qpdf, file: string): Promise<ReadStructure> {
  const found = await structureOf(job, qpdf, file);
  const { structure, source, warnings } = found;
  const form = structure.resolve(structure.catalog.dict['/AcroForm']);
  if (!isDict(form) || structure.resolve(form['/NeedAppearances']) !== true) return found;

  const drawn = join(job.workDir, 'drawn.pdf');
  await runQpdf(job, qpdf, [{ file: source }, '--generate-appearances', '--decrypt', ...WRITING], drawn);
  return { ...(await structureOf(job, qpdf, drawn)), warnings };
}

function removeActiveContent(structure: StructureFile, path: string) {
  const active = new ActiveContent((value) => structure.resolve(value));
  const update = new StructureUpdate(path, structure);
  for (const [key, object] of structure.objects()) {
    const cleaned = active.clean(object);
    if (cleaned !== object) update.set(key, cleaned);
  }
  const { trailer } = structure;
  const cleanedTrailer = active.cleanDict(trailer);
  if (cleanedTrailer !== trailer) update.set('trailer', { value: cleanedTrailer });
  return { update: update.end() ? path : null, removed: [...active.found].sort() };
}
