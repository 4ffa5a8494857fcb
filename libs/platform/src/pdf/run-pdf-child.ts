import { type ChildProcess, spawn } from 'node:child_process';
import { childCommand } from './child-command.js';
import { type PdfJob, type PdfReply } from './pdf-job.js';
import { type PdfOutcome, type PdfRefusalCode, PdfToolsError } from './pdf-outcome.js';
import { type PageText, type PdfWork } from './pdf-tools.js';
import { watchMemory } from './watch-memory.js';

const MAX_ERROR_CHARS = 4_000;

/** Does one job in a process group of its own, which is killed as a whole when it takes too long or too much. */
export async function runPdfChild(
  job: PdfJob,
  work: PdfWork & { readonly onPages?: (pages: readonly PageText[]) => void },
): Promise<PdfOutcome<unknown>> {
  work.signal?.throwIfAborted();
  const child = start(job);
  let stopped: PdfRefusalCode | 'aborted' | undefined;
  let last: PdfReply | undefined;
  const stop = (why: PdfRefusalCode | 'aborted') => {
    stopped ??= why;
    killGroup(child);
  };
  const clock = setTimeout(() => stop('pdf/timed-out'), job.limits.timeoutSeconds * 1000);
  const endWatch = watchMemory(child.pid, job.limits.memoryBytes, () => stop('pdf/bomb'));
  const abort = () => stop('aborted');
  work.signal?.addEventListener('abort', abort);

  child.on('message', (reply: PdfReply) => {
    if (reply.kind === 'progress') work.onProgress?.(reply.done, reply.total);
    else if (reply.kind === 'pages') work.onPages?.(reply.pages);
    else last = reply;
  });
  const errors = collectErrors(child);
  try {
    const end = await ended(child);
    work.signal?.throwIfAborted();
    return outcomeOf(last, stopped, end, errors());
  } finally {
    clearTimeout(clock);
    endWatch();
    work.signal?.removeEventListener('abort', abort);
    killGroup(child);
  }
}

interface ChildEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** No settings and no secrets of ours go along: only where programs and fonts are found. */
function start(job: PdfJob): ChildProcess {
  const { program, args } = childCommand(job);
  const child = spawn(program, [...args], {
    cwd: job.workDir,
    detached: true,
    env: { PATH: process.env.PATH ?? '', HOME: job.workDir, TMPDIR: job.workDir, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.send(job, () => undefined);
  return child;
}

function ended(child: ChildProcess): Promise<ChildEnd> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new PdfToolsError(`The PDF process cannot be started: ${error.message}`)));
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
  });
}

function collectErrors(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-MAX_ERROR_CHARS);
  });
  return () => text;
}

function outcomeOf(
  last: PdfReply | undefined,
  stopped: PdfRefusalCode | 'aborted' | undefined,
  end: ChildEnd,
  errors: string,
): PdfOutcome<unknown> {
  if (last?.kind === 'outcome') return last.outcome;
  if (stopped === 'pdf/timed-out') return { ok: false, code: stopped, detail: 'It took longer than it may' };
  if (stopped !== undefined) return { ok: false, code: 'pdf/bomb', detail: 'It took more memory than it may' };
  const killer = end.signal ?? '';
  if (killer === 'SIGXCPU') return { ok: false, code: 'pdf/timed-out', detail: 'It computed longer than it may' };
  if (killer === 'SIGXFSZ') return { ok: false, code: 'pdf/bomb', detail: 'It wrote more than it may' };
  if (/heap out of memory|Array buffer allocation failed/.test(errors)) {
    return { ok: false, code: 'pdf/bomb', detail: 'It took more memory than it may' };
  }
  const message =
    last?.kind === 'failure' ? last.message : `It ended with ${killer || String(end.exitCode)}. ${errors}`;
  throw new PdfToolsError(`PDF process: ${message}`);
}

/** The group, because the programs that the child started must end with it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of it has ended already.
  }
}
