import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type PdfJob } from '../pdf-job.js';
import { PdfRefusal } from '../pdf-outcome.js';

export interface ProgramEnd {
  readonly exitCode: number;
  /** The first lines of its error output. */
  readonly messages: readonly string[];
}

const MAX_MESSAGES = 200;
const SHELL = 'ulimit -v "$1"; shift; exec "$@"';

/**
 * Runs a native program whose address space is limited by the kernel; time, CPU and file size are limited
 * already for this whole process group. Each line of its output is handed to `onLine`.
 */
export async function runProgram(
  job: PdfJob,
  program: string,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): Promise<ProgramEnd> {
  const kibibytes = String(Math.ceil(job.limits.memoryBytes / 1024));
  const child = spawn('sh', ['-c', SHELL, 'sh', kibibytes, program, ...args], {
    cwd: job.workDir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const messages: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (messages.length < MAX_MESSAGES) messages.push(line);
  });
  const output = createInterface({ input: child.stdout });
  output.on('line', onLine);
  const read = new Promise((resolve) => output.once('close', resolve));

  const [exitCode, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, killedBy) => resolve([code, killedBy]));
  });
  await read;
  if (signal === 'SIGXFSZ') throw new PdfRefusal('pdf/bomb', `${program} wrote more than it may`);
  if (signal !== null) return { exitCode: -1, messages: [...messages, `${program} was ended by ${signal}`] };
  return { exitCode: exitCode ?? -1, messages };
}
