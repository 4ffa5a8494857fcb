import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectPdfEngines, type PdfEngines } from './pdf-engines.js';
import { type PdfOperation } from './pdf-job.js';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from './pdf-limits.js';
import { type PdfOutcome } from './pdf-outcome.js';
import {
  type MergePart,
  type PageText,
  type PdfInspection,
  type PdfTools,
  type PdfWork,
  type ReadingCopy,
  type Thumbnail,
} from './pdf-tools.js';
import { runPdfChild } from './run-pdf-child.js';

export interface PdfToolsOptions {
  /** Default: native programs where they are usable, otherwise the npm-carried ones. */
  readonly engines?: PdfEngines;
  readonly limits?: Partial<PdfLimits>;
  /** Where the working files of a job lie; default the system's folder for temporary files. */
  readonly tmpDir?: string;
}

const DEFAULT_THUMBNAIL_PX = 160;

/** Looks for the native programs of this machine, unless the engines are given. */
export async function createPdfTools(options: PdfToolsOptions = {}): Promise<PdfTools> {
  return new ChildPdfTools({
    engines: options.engines ?? (await detectPdfEngines()),
    limits: { ...DEFAULT_PDF_LIMITS, ...options.limits },
    tmpDir: options.tmpDir ?? tmpdir(),
  });
}

class ChildPdfTools implements PdfTools {
  readonly #engines: PdfEngines;
  readonly #limits: PdfLimits;
  readonly #tmpDir: string;

  constructor(options: { readonly engines: PdfEngines; readonly limits: PdfLimits; readonly tmpDir: string }) {
    this.#engines = options.engines;
    this.#limits = options.limits;
    this.#tmpDir = options.tmpDir;
  }

  inspect(file: string, work: PdfWork = {}): Promise<PdfOutcome<PdfInspection>> {
    return this.#run<PdfInspection>({ kind: 'inspect', file }, work);
  }

  async makeReadingCopy(file: string, out: string, work: PdfWork = {}): Promise<PdfOutcome<ReadingCopy>> {
    return keptOnlyWhenOk(out, () => this.#run<ReadingCopy>({ kind: 'reading-copy', file, out }, work));
  }

  async thumbnails(
    file: string,
    outDir: string,
    work: PdfWork & { readonly widthPx?: number } = {},
  ): Promise<PdfOutcome<readonly Thumbnail[]>> {
    const widthPx = work.widthPx ?? DEFAULT_THUMBNAIL_PX;
    const operation = { kind: 'thumbnails', file, outDir, widthPx } as const;
    // Before the child starts: it may write only into folders that were there then.
    await mkdir(outDir, { recursive: true, mode: 0o700 });
    return keptOnlyWhenOk(outDir, () => this.#run<readonly Thumbnail[]>(operation, work));
  }

  async pageTexts(
    file: string,
    work: PdfWork & { readonly words?: 'none' | 'boxes' } = {},
  ): Promise<PdfOutcome<readonly PageText[]>> {
    const pages: PageText[] = [];
    const collecting = { ...work, onPages: (read: readonly PageText[]) => void pages.push(...read) };
    const outcome = await this.#run<null>({ kind: 'page-texts', file, words: work.words ?? 'none' }, collecting);
    return outcome.ok ? { ok: true, value: pages } : outcome;
  }

  async mergePdfs(
    parts: readonly MergePart[],
    out: string,
    work: PdfWork = {},
  ): Promise<PdfOutcome<{ pageCount: number }>> {
    return keptOnlyWhenOk(out, () => this.#run<{ pageCount: number }>({ kind: 'merge', parts, out }, work));
  }

  async #run<T>(
    operation: PdfOperation,
    work: PdfWork & { readonly onPages?: (pages: readonly PageText[]) => void },
  ): Promise<PdfOutcome<T>> {
    const workDir = await mkdtemp(join(this.#tmpDir, 'ecab-pdf-'));
    try {
      const job = { operation, engines: this.#engines, limits: this.#limits, workDir };
      return (await runPdfChild(job, work)) as PdfOutcome<T>;
    } finally {
      await rm(workDir, { recursive: true, force: true });
    }
  }
}

async function keptOnlyWhenOk<T>(path: string, make: () => Promise<PdfOutcome<T>>): Promise<PdfOutcome<T>> {
  let isKept = false;
  try {
    const outcome = await make();
    isKept = outcome.ok;
    return outcome;
  } finally {
    if (!isKept) await rm(path, { recursive: true, force: true });
  }
}
