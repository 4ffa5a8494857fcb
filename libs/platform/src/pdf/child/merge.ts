import { join } from 'node:path';
import { type PdfJob } from '../pdf-job.js';
import { type MergePart } from '../pdf-tools.js';
import { assertPdf } from './assert-pdf.js';
import { type PdfPage, readPageTree } from './page-tree.js';
import { type PdfDict } from './pdf-json.js';
import { qpdfOf, runQpdf } from './qpdf.js';
import { WRITING } from './reading-copy.js';
import { type StructureFile } from './structure-file.js';
import { structureOf } from './structure-of.js';
import { StructureUpdate } from './structure-update.js';

interface Bookmark {
  readonly title: string;
  readonly page: string;
}

export async function mergePdfs(job: PdfJob, parts: readonly MergePart[], out: string): Promise<{ pageCount: number }> {
  for (const part of parts) await assertPdf(part.file, job.limits);
  const qpdf = await qpdfOf(job);
  const joined = join(job.workDir, 'joined.pdf');
  // Without a range, the name of the next file would be tried as one.
  const files = parts.flatMap(({ file }) => [{ file }, '1-z']);
  await runQpdf(job, qpdf, ['--empty', '--pages', ...files, '--', ...WRITING], joined);

  const { structure } = await structureOf(job, qpdf, joined);
  const pages = readPageTree(structure, Infinity);
  const marks = bookmarks(parts, pages, await pageCounts(job, parts));
  const update = join(job.workDir, 'bookmarks.json');
  writeBookmarks(update, structure, marks);
  await runQpdf(job, qpdf, [{ file: joined }, { prefix: '--update-from-json=', file: update }, ...WRITING], out);
  return { pageCount: pages.length };
}

async function pageCounts(job: PdfJob, parts: readonly MergePart[]): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const part of parts) {
    const { structure } = await structureOf(job, await qpdfOf(job), part.file);
    counts.push(readPageTree(structure, Infinity).length);
    structure.close();
  }
  return counts;
}

function bookmarks(
  parts: readonly MergePart[],
  pages: readonly PdfPage[],
  counts: readonly number[],
): readonly Bookmark[] {
  let first = 0;
  return parts.flatMap((part, at) => {
    const page = pages[first]?.reference ?? null;
    first += counts[at] ?? 0;
    return part.title === undefined || page === null ? [] : [{ title: part.title, page }];
  });
}

/** One level of bookmarks, shown when the file is opened. */
function writeBookmarks(path: string, structure: StructureFile, marks: readonly Bookmark[]): void {
  const update = new StructureUpdate(path, structure);
  const root = structure.maxObjectId + 1;
  const ref = (at: number) => `${root + 1 + at} 0 R`;
  const links = (at: number): PdfDict => ({
    ...(at > 0 && { '/Prev': ref(at - 1) }),
    ...(at < marks.length - 1 && { '/Next': ref(at + 1) }),
  });
  const { key, dict } = structure.catalog;
  if (marks.length > 0) {
    update.set(key, { value: { ...dict, '/Outlines': `${root} 0 R`, '/PageMode': '/UseOutlines' } });
    const ends = { '/First': ref(0), '/Last': ref(marks.length - 1), '/Count': marks.length };
    update.set(`obj:${root} 0 R`, { value: { '/Type': '/Outlines', ...ends } });
  }
  marks.forEach(({ title, page }, at) => {
    const target = { '/Title': `u:${title}`, '/Parent': `${root} 0 R`, '/Dest': [page, '/Fit'] };
    update.set(`obj:${root + 1 + at} 0 R`, { value: { ...target, ...links(at) } });
  });
  update.end();
}
