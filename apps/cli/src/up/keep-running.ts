import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@app/platform';
import { say } from '../progress.js';
import { type ManagedProcess } from './managed-process.js';

const LONGEST_DELAY_SECONDS = 30;
const WATCH_MILLISECONDS = 500;
const RETRY_MILLISECONDS = 10_000;

/** Something that is started again whenever it ends, until `stop`. */
export interface Keeper {
  stop(patienceSeconds: number): Promise<void>;
}

/**
 * Keeps the worker running: a conversion that kills it must not end a meeting. The delay doubles with each death and
 * begins anew after a minute of life.
 */
export function keepWorker(first: ManagedProcess, start: () => ManagedProcess): Keeper {
  let current = first;
  const stopping = new AbortController();
  void (async () => {
    for (let delay = 1; ; delay = Math.min(delay * 2, LONGEST_DELAY_SECONDS)) {
      const begun = Date.now();
      const reason = await current.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - begun > 60_000) delay = 1;
      say(`The worker ${reason}; it is started again in ${delay} s.`);
      if (await isAbortedWithin(delay * 1000, stopping.signal)) return;
      current = start();
    }
  })();
  return {
    stop: (patienceSeconds) => {
      stopping.abort();
      return current.stop(patienceSeconds);
    },
  };
}

/**
 * Starts the embedded server again when it was killed, on the port that api and worker know; they connect again.
 * What was acknowledged is in its log and comes back.
 */
export function keepPostgres(first: EmbeddedPostgres, dataDir: string): Keeper {
  let current = first;
  const stopping = new AbortController();
  const watching = (async () => {
    let delay = WATCH_MILLISECONDS;
    while (!(await isAbortedWithin(delay, stopping.signal))) {
      delay = WATCH_MILLISECONDS;
      if (current.isRunning()) continue;
      say('PostgreSQL has ended; it is started again.');
      const next = await startAgain(current, dataDir);
      if (next === undefined) delay = RETRY_MILLISECONDS;
      else current = next;
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      await current.stop();
    },
  };
}

async function startAgain(gone: EmbeddedPostgres, dataDir: string): Promise<EmbeddedPostgres | undefined> {
  try {
    const server = await startEmbeddedPostgres({ dataDir, port: gone.port });
    await gone.stop();
    return server;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function isAbortedWithin(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(milliseconds, undefined, { signal });
    return false;
  } catch {
    return true;
  }
}
