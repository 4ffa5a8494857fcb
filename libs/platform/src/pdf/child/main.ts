import { mkdir } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { inspect as inspectValue } from 'node:util';
import { type PdfJob, type PdfReply } from '../pdf-job.js';
import { PdfRefusal } from '../pdf-outcome.js';
import { type PageText, type Thumbnail } from '../pdf-tools.js';
import { assertPdf } from './assert-pdf.js';
import { inspect } from './inspect.js';
import { mergePdfs } from './merge.js';
import { pageEngineOf } from './page-engine.js';
import { readPageTree } from './page-tree.js';
import { pictureHash } from './picture-hash.js';
import { qpdfOf } from './qpdf.js';
import { makeReadingCopy } from './reading-copy.js';
import { structureOf } from './structure-of.js';

const NICE = 10;
const PAGES_PER_MESSAGE = 20;
const MAX_TEXT_CHARS = 64 * 1024 * 1024;

/** The entry of the child process: one job comes as a message, replies go back, and the process ends. */
process.once('message', (job: PdfJob) => {
  setPriority(NICE);
  void perform(job).then(finish);
});
// The parent is gone: so is the reason for this work, and for the programs started for it.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'));

async function perform(job: PdfJob): Promise<PdfReply> {
  try {
    return { kind: 'outcome', outcome: { ok: true, value: await operate(job) } };
  } catch (error) {
    if (error instanceof PdfRefusal) {
      return { kind: 'outcome', outcome: { ok: false, code: error.code, detail: error.message } };
    }
    return { kind: 'failure', message: inspectValue(error) };
  }
}

async function operate(job: PdfJob): Promise<unknown> {
  const { operation } = job;
  switch (operation.kind) {
    case 'inspect':
      return inspect(job, operation.file);
    case 'reading-copy':
      return makeReadingCopy(job, operation.file, operation.out);
    case 'lighter-copy': {
      // Not at the top: it brings native code along, which the other operations may not load.
      const { makeLighterCopy } = await import('./lighter-copy.js');
      return makeLighterCopy(job, operation.file, operation.out, operation.targetBytes);
    }
    case 'merge':
      return mergePdfs(job, operation.parts, operation.out);
    case 'thumbnails': {
      const pages = await pagesOf(job, operation.file);
      await mkdir(operation.outDir);
      const total = pages.length;
      const engine = await pageEngineOf(job);
      const drawn = await engine.thumbnails({ ...operation, pages }, (done) =>
        reply({ kind: 'progress', done, total }),
      );
      const thumbnails: Thumbnail[] = [];
      for (const page of drawn) thumbnails.push({ ...page, hash: await pictureHash(page.file) });
      return thumbnails;
    }
    case 'page-texts':
      return readTexts(job, operation.file, operation.words);
  }
}

async function pagesOf(job: PdfJob, file: string) {
  await assertPdf(file, job.limits);
  const { structure } = await structureOf(job, await qpdfOf(job), file);
  return readPageTree(structure, job.limits.maxPages).map((page) => page.size);
}

async function readTexts(job: PdfJob, file: string, words: 'none' | 'boxes'): Promise<null> {
  const pageCount = (await pagesOf(job, file)).length;
  let waiting: PageText[] = [];
  let chars = 0;
  const send = (done: number) => {
    reply({ kind: 'pages', pages: waiting });
    reply({ kind: 'progress', done, total: pageCount });
    waiting = [];
  };
  const engine = await pageEngineOf(job);
  await engine.texts({ file, pageCount, words }, (page) => {
    chars += page.text.length;
    if (chars > MAX_TEXT_CHARS) throw new PdfRefusal('pdf/bomb', `More than ${MAX_TEXT_CHARS} characters of text`);
    waiting.push(page);
    if (waiting.length === PAGES_PER_MESSAGE || page.page === pageCount) send(page.page);
  });
  return null;
}

function reply(message: PdfReply): void {
  process.send?.(message);
}

function finish(last: PdfReply): void {
  process.removeAllListeners('disconnect');
  process.send?.(last, () => process.exit(0));
}
