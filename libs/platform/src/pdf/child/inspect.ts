import { type PdfJob } from '../pdf-job.js';
import { type PdfInspection } from '../pdf-tools.js';
import { ActiveContent } from './active-content.js';
import { assertPdf } from './assert-pdf.js';
import { readPageTree } from './page-tree.js';
import { qpdfOf } from './qpdf.js';
import { structureOf } from './structure-of.js';

export async function inspect(job: PdfJob, file: string): Promise<PdfInspection> {
  await assertPdf(file, job.limits);
  const { structure, warnings } = await structureOf(job, await qpdfOf(job), file);
  const pages = readPageTree(structure, job.limits.maxPages).map((page) => page.size);

  // What the cleaning would remove is what the file carries: one set of rules.
  const active = new ActiveContent((value) => structure.resolve(value));
  for (const [, object] of structure.objects()) active.clean(object);
  return {
    pageCount: pages.length,
    pages,
    extras: [...active.found].sort(),
    isOwnerProtected: '/Encrypt' in structure.trailer,
    warnings,
  };
}
