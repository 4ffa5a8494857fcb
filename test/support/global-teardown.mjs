import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Jest's workers end without a word, so the server of the run is stopped here, by its pid file. */
export default async function globalTeardown() {
  const run = process.env.ECABINET_TEST_RUN;
  const pidFile = join(run, 'cluster', 'postmaster.pid');
  if (existsSync(pidFile)) {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGINT');
    for (let waited = 0; existsSync(pidFile) && waited < 10_000; waited += 50) await pause(50);
  }
  rmSync(run, { recursive: true, force: true });
}
