import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Finding, missing, ok } from './finding.js';

const run = promisify(execFile);

interface Program {
  readonly name: string;
  readonly commands: readonly string[];
  readonly versionOption: string;
  /** What the product does without it. */
  readonly cost: string;
}

const programs: readonly Program[] = [
  {
    name: 'qpdf',
    commands: ['qpdf'],
    versionOption: '--version',
    cost: 'uploaded papers are rewritten by the carried WebAssembly build, more slowly (Debian: qpdf)',
  },
  {
    name: 'poppler',
    commands: ['pdftotext'],
    versionOption: '-v',
    cost: 'text and thumbnails of papers are made by the carried pdf.js, more slowly (Debian: poppler-utils)',
  },
  {
    name: 'LibreOffice',
    commands: ['soffice', 'libreoffice'],
    versionOption: '--version',
    cost: 'nothing in this release: papers are uploaded as PDF',
  },
  {
    name: 'tesseract',
    commands: ['tesseract'],
    versionOption: '--version',
    cost: 'nothing in this release: scanned pages have no text to search',
  },
  {
    name: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    versionOption: '--version',
    cost: 'only the tests in a real browser are left out (Debian: chromium)',
  },
];

/** Programs of the machine that make the product faster or the tests complete; none is required. */
export function checkPrograms(): Promise<readonly Finding[]> {
  return Promise.all(programs.map(checkProgram));
}

async function checkProgram(program: Program): Promise<Finding> {
  for (const command of program.commands) {
    const version = await versionOf(command, program.versionOption);
    if (version !== undefined) return ok(program.name, version);
  }
  return missing(program.name, program.cost);
}

/** The first line a program says about itself; `undefined` when it cannot be run. */
async function versionOf(command: string, option: string): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(command, [option], { timeout: 10_000 });
    return (stdout.trim() || stderr.trim()).split('\n')[0];
  } catch {
    return undefined;
  }
}
