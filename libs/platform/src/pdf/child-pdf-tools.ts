import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { JobFolder } from './job-folder.js';
import { detectPdfEngines, type PdfEngines } from './pdf-engines.js';
import { type PdfOperation } from './pdf-job.js';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from './pdf-limits.js';
import { type PdfOutcome } from './pdf-outcome.js';
import {
  type LighterCopy,
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
  /**
   * Where the working files of a job lie; default the system's folder for temporary files. Best on the disk where
   * the papers and outputs are: then they are linked and moved, not copied.
   */
  readonly tmpDir?: string;
}

const DEFAULT_THUMBNAIL_PX = 160;
/** Names in the folder of a job. */
const OUT = 'out.pdf';
const PAGES = 'pages';

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
    return this.#inFolder(async (folder) => {
      const [paper = ''] = await folder.bring([file]);
      return this.#run<PdfInspection>(folder, { kind: 'inspect', file: paper }, work);
    });
  }

  makeReadingCopy(file: string, out: string, work: PdfWork = {}): Promise<PdfOutcome<ReadingCopy>> {
    return this.#inFolder(async (folder) => {
      const [paper = ''] = await folder.bring([file]);
      const operation = { kind: 'reading-copy', file: paper, out: join(folder.made, OUT) } as const;
      const outcome = await this.#run<ReadingCopy>(folder, operation, work);
      if (outcome.ok) await folder.takeOut(OUT, out);
      return outcome;
    });
  }

  makeLighterCopy(
    file: string,
    out: string,
    work: PdfWork & { readonly targetBytes: number },
  ): Promise<PdfOutcome<LighterCopy>> {
    return this.#inFolder(async (folder) => {
      const [paper = ''] = await folder.bring([file]);
      const { targetBytes } = work;
      const operation = { kind: 'lighter-copy', file: paper, out: join(folder.made, OUT), targetBytes } as const;
      const outcome = await this.#run<LighterCopy>(folder, operation, work);
      if (outcome.ok) await folder.takeOut(OUT, out);
      return outcome;
    });
  }

  thumbnails(
    file: string,
    outDir: string,
    work: PdfWork & { readonly widthPx?: number } = {},
  ): Promise<PdfOutcome<readonly Thumbnail[]>> {
    return this.#inFolder(async (folder) => {
      const [paper = ''] = await folder.bring([file]);
      const widthPx = work.widthPx ?? DEFAULT_THUMBNAIL_PX;
      const operation = { kind: 'thumbnails', file: paper, outDir: join(folder.made, PAGES), widthPx } as const;
      const outcome = await this.#run<readonly Thumbnail[]>(folder, operation, work);
      if (!outcome.ok) return outcome;
      await folder.takeOutAll(PAGES, outDir);
      return { ok: true, value: outcome.value.map((made) => ({ ...made, file: join(outDir, basename(made.file)) })) };
    });
  }

  pageTexts(
    file: string,
    work: PdfWork & { readonly words?: 'none' | 'boxes' } = {},
  ): Promise<PdfOutcome<readonly PageText[]>> {
    return this.#inFolder(async (folder) => {
      const [paper = ''] = await folder.bring([file]);
      const pages: PageText[] = [];
      const collecting = { ...work, onPages: (read: readonly PageText[]) => void pages.push(...read) };
      const operation = { kind: 'page-texts', file: paper, words: work.words ?? 'none' } as const;
      const outcome = await this.#run<null>(folder, operation, collecting);
      return outcome.ok ? { ok: true, value: pages } : outcome;
    });
  }

  mergePdfs(parts: readonly MergePart[], out: string, work: PdfWork = {}): Promise<PdfOutcome<{ pageCount: number }>> {
    return this.#inFolder(async (folder) => {
      const papers = await folder.bring(parts.map((part) => part.file));
      const brought = parts.map((part, at) => ({ ...part, file: papers[at] ?? '' }));
      const operation = { kind: 'merge', parts: brought, out: join(folder.made, OUT) } as const;
      const outcome = await this.#run<{ pageCount: number }>(folder, operation, work);
      if (outcome.ok) await folder.takeOut(OUT, out);
      return outcome;
    });
  }

  async #inFolder<T>(use: (folder: JobFolder) => Promise<T>): Promise<T> {
    const folder = await JobFolder.make(this.#tmpDir);
    try {
      return await use(folder);
    } finally {
      await folder.remove();
    }
  }

  async #run<T>(
    folder: JobFolder,
    operation: PdfOperation,
    work: PdfWork & { readonly onPages?: (pages: readonly PageText[]) => void },
  ): Promise<PdfOutcome<T>> {
    const job = { operation, engines: this.#engines, limits: this.#limits, folder: folder.root, workDir: folder.made };
    return (await runPdfChild(job, work)) as PdfOutcome<T>;
  }
}
