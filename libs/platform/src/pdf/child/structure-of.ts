import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type PdfJob } from '../pdf-job.js';
import { PdfRefusal } from '../pdf-outcome.js';
import { type Qpdf, runQpdf } from './qpdf.js';
import { rebuildXref } from './rebuild-xref.js';
import { StructureFile } from './structure-file.js';

export interface ReadStructure {
  readonly structure: StructureFile;
  /** The file to go on with: the one given, or its repaired copy. */
  readonly source: string;
  readonly warnings: readonly string[];
}

/** Lets qpdf write the structure of a PDF, without the contents of its streams, and opens it. */
export async function structureOf(job: PdfJob, qpdf: Qpdf, file: string): Promise<ReadStructure> {
  try {
    return await read(job, qpdf, file);
  } catch (error) {
    const isBroken = error instanceof PdfRefusal && error.code === 'pdf/broken';
    if (!isBroken) throw error;
    // Native qpdf rebuilds most lost tables itself (before 11.7 not those of packed files); the WebAssembly build
    // none, because it cannot catch its own errors.
    const repaired = join(job.workDir, `${randomUUID()}.pdf`);
    if (!(await rebuildXref(file, repaired))) throw error;
    const found = await read(job, qpdf, repaired);
    return { ...found, warnings: ['The cross-reference table was rebuilt', ...found.warnings] };
  }
}

async function read(job: PdfJob, qpdf: Qpdf, file: string): Promise<ReadStructure> {
  const json = join(job.workDir, `${randomUUID()}.json`);
  const args = ['--json=2', '--json-key=qpdf', '--json-stream-data=none', { file }];
  const warnings = await runQpdf(job, qpdf, args, json);
  return { structure: StructureFile.open(json), source: file, warnings };
}
