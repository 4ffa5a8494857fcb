import { type PdfEngines } from './pdf-engines.js';
import { type PdfLimits } from './pdf-limits.js';
import { type PdfOutcome } from './pdf-outcome.js';
import { type MergePart, type PageText } from './pdf-tools.js';

export type PdfOperation =
  | { readonly kind: 'inspect'; readonly file: string }
  | { readonly kind: 'reading-copy'; readonly file: string; readonly out: string }
  | { readonly kind: 'lighter-copy'; readonly file: string; readonly out: string; readonly targetBytes: number }
  | { readonly kind: 'thumbnails'; readonly file: string; readonly outDir: string; readonly widthPx: number }
  | { readonly kind: 'page-texts'; readonly file: string; readonly words: 'none' | 'boxes' }
  | { readonly kind: 'merge'; readonly parts: readonly MergePart[]; readonly out: string };

/** What the parent asks of the child process. */
export interface PdfJob {
  readonly operation: PdfOperation;
  readonly engines: PdfEngines;
  readonly limits: PdfLimits;
  /** The folder of this job alone, which the parent removes: what the job may read… */
  readonly folder: string;
  /** …and the part of it in which it may write. */
  readonly workDir: string;
}

/** What the child answers: any number of pages and progress, then one end. */
export type PdfReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'pages'; readonly pages: readonly PageText[] }
  | { readonly kind: 'outcome'; readonly outcome: PdfOutcome<unknown> }
  | { readonly kind: 'failure'; readonly message: string };
