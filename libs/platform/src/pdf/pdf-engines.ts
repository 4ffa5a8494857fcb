import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Which programs do the work; both kinds of each give the same results and are held to one contract by tests. */
export interface PdfEngines {
  /** `qpdf` of the system, or its WebAssembly build from npm. */
  readonly structure: 'qpdf' | 'qpdf-wasm';
  /** Poppler of the system, or pdf.js with a canvas from npm. */
  readonly pages: 'poppler' | 'pdfjs';
}

export const NATIVE_ENGINES: PdfEngines = { structure: 'qpdf', pages: 'poppler' };
export const NPM_ENGINES: PdfEngines = { structure: 'qpdf-wasm', pages: 'pdfjs' };

export interface PdfProgram {
  readonly name: 'qpdf' | 'pdftotext' | 'pdftoppm';
  /** Null when it is not installed. */
  readonly version: string | null;
  readonly isUsable: boolean;
}

const run = promisify(execFile);

/** JSON version 2, on which the removal of active content rests, came with qpdf 11. */
const OLDEST_QPDF = 11;

/** The native programs of this machine, for the doctor and for `detectPdfEngines`. */
export async function findPdfPrograms(): Promise<readonly PdfProgram[]> {
  const [qpdf, pdftotext, pdftoppm] = await Promise.all([
    versionOf('qpdf', '--version'),
    versionOf('pdftotext', '-v'),
    versionOf('pdftoppm', '-v'),
  ]);
  return [
    { name: 'qpdf', version: qpdf, isUsable: Number.parseInt(qpdf ?? '0', 10) >= OLDEST_QPDF },
    { name: 'pdftotext', version: pdftotext, isUsable: pdftotext !== null },
    { name: 'pdftoppm', version: pdftoppm, isUsable: pdftoppm !== null },
  ];
}

/** Native programs where they are usable (faster, less memory), otherwise the ones that came with npm. */
export async function detectPdfEngines(): Promise<PdfEngines> {
  const programs = await findPdfPrograms();
  const isUsable = (name: PdfProgram['name']) => programs.some((program) => program.name === name && program.isUsable);
  return {
    structure: isUsable('qpdf') ? 'qpdf' : 'qpdf-wasm',
    pages: isUsable('pdftotext') && isUsable('pdftoppm') ? 'poppler' : 'pdfjs',
  };
}

async function versionOf(program: string, flag: string): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(program, [flag], { timeout: 10_000 });
    return /version (\d[\w.]*)/.exec(stdout + stderr)?.[1] ?? null;
  } catch {
    return null;
  }
}
