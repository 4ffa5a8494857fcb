import { open } from 'node:fs/promises';
import { type PdfJob } from '../pdf-job.js';
import { PdfRefusal } from '../pdf-outcome.js';

/** An argument of the command line. Files are marked, because not every qpdf sees the same paths. */
export type QpdfArgument = string | { readonly prefix?: string; readonly file: string };

export interface QpdfEnd {
  readonly exitCode: number;
  /** What it printed, line by line, with the paths taken out. */
  readonly messages: readonly string[];
}

export interface Qpdf {
  run(args: readonly QpdfArgument[]): Promise<QpdfEnd>;
}

const WARNINGS_ONLY = 3;
const MAX_WARNINGS = 20;
const END_BYTES = 32;
/** Its last line, which says nothing that the others do not. */
const SUMMARY = /operation succeeded with warnings/;

export async function qpdfOf(job: PdfJob): Promise<Qpdf> {
  switch (job.engines.structure) {
    case 'qpdf': {
      const { NativeQpdf } = await import('./native-qpdf.js');
      return new NativeQpdf(job);
    }
    case 'qpdf-wasm': {
      const { WasmQpdf } = await import('./wasm-qpdf.js');
      return new WasmQpdf();
    }
  }
}

/**
 * Runs qpdf, which writes `out`, and returns its warnings. What it cannot read is refused as `pdf/encrypted`,
 * `pdf/bomb` or `pdf/broken`.
 */
export async function runQpdf(
  job: PdfJob,
  qpdf: Qpdf,
  args: readonly QpdfArgument[],
  out: string,
): Promise<readonly string[]> {
  const { exitCode, messages } = await qpdf.run([...args, { file: out }]);
  const said = messages.join(' ');
  if (/bad_alloc|out of memory|cannot enlarge memory/i.test(said)) throw new PdfRefusal('pdf/bomb', 'Out of memory');
  if (exitCode !== 0 && exitCode !== WARNINGS_ONLY) refuse(said, messages.at(-1) ?? `qpdf ended with ${exitCode}`);

  await assertWhole(out, job.limits.outputBytes);
  return messages.filter((message) => !SUMMARY.test(message)).slice(0, MAX_WARNINGS);
}

function refuse(said: string, last: string): never {
  if (/password|encryption/i.test(said)) throw new PdfRefusal('pdf/encrypted', 'A password is needed to read it');
  if (/no space left|permission denied|read-only file system/i.test(said)) throw new Error(`qpdf: ${said}`);
  throw new PdfRefusal('pdf/broken', last);
}

/** The WebAssembly build says that all is well when a write failed: a file that misses its end must not pass for a good one. */
async function assertWhole(path: string, outputBytes: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(END_BYTES), 0, END_BYTES, Math.max(0, size - END_BYTES));
    if (/(%%EOF|\})\s*\0*$/.test(buffer.toString('latin1'))) return;
    if (size >= outputBytes) throw new PdfRefusal('pdf/bomb', 'qpdf wrote more than it may');
    throw new Error(`qpdf could not write all of its output (${size} bytes)`);
  } finally {
    await file.close();
  }
}
