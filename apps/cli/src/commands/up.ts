import { mkdirSync } from 'node:fs';
import { type Config, loadConfig } from '@app/platform';
import { type CliCommand } from '../command-line.js';
import { openDatabase, postgresFolder, type OpenDatabase } from '../open-database.js';
import { OperatorError } from '../operator-error.js';
import { preparations } from '../preparations.js';
import { say, step } from '../progress.js';
import { checkPort } from '../up/check-port.js';
import { keepPostgres, keepWorker, type Keeper } from '../up/keep-running.js';
import { type ManagedProcess } from '../up/managed-process.js';
import { startApi, startWorker } from '../up/services.js';
import { listenForStop, type StopRequest } from '../up/stop-request.js';

const DRAIN_SECONDS = 30;

/** Everything on one machine: database, schema, api and worker, until Ctrl-C. */
export const up: CliCommand = {
  summary: 'Start everything on this machine: PostgreSQL (unless DATABASE_URL is set), api and worker.',
  usage: '',
  run: async () => {
    const stop = listenForStop();
    // A closed terminal must not break the orderly end.
    process.stdout.on('error', () => undefined);
    const config = loadConfig(process.env);
    // Others may pass through (PostgreSQL under another account) but see nothing: what lies inside is closed.
    mkdirSync(config.dataDir, { recursive: true, mode: 0o711 });
    await checkPort(config);
    const database = await step('PostgreSQL', () => openDatabase(config));
    const postgres = keeperOf(database, config);
    try {
      await serve(config, database, stop);
    } finally {
      await postgres.stop(DRAIN_SECONDS);
    }
    say('Stopped.');
  },
};

function keeperOf(database: OpenDatabase, config: Config): Keeper {
  if (database.embedded === null) return { stop: () => database.close() };
  return keepPostgres(database.embedded, postgresFolder(config.dataDir));
}

/** Returns when the operator asked to stop and api and worker have drained. */
async function serve(config: Config, database: OpenDatabase, stop: StopRequest): Promise<void> {
  const greeting: string[] = [];
  for (const preparation of preparations) {
    const lines = await Promise.race([step(preparation.title, () => preparation.run(config, database)), stop.asked]);
    if (lines === 'stop') return;
    greeting.push(...lines);
  }

  const api = startApi(config, database);
  const firstWorker = startWorker(config, database);
  const services = [api, keepWorker(firstWorker, () => startWorker(config, database))];
  try {
    const started = step('Api and worker', () => Promise.all([api.ready, firstWorker.ready]));
    const lines = await Promise.race([started, stop.asked]);
    if (lines === 'stop') return;
    greet(config, [...greeting, ...lines.flat()]);
    await untilEnd(api, stop);
  } finally {
    await stopAll(services, stop);
  }
}

async function untilEnd(api: ManagedProcess, stop: StopRequest): Promise<void> {
  const end = await Promise.race([stop.asked, api.ended.then((reason) => ({ reason }))]);
  if (end === 'stop') return;
  throw new OperatorError(`The api ${end.reason}.`, 'Its last lines above say why. Start again with "npm start".');
}

async function stopAll(services: readonly Keeper[], stop: StopRequest): Promise<void> {
  const within = (seconds: number): Promise<unknown> => Promise.all(services.map((service) => service.stop(seconds)));
  await Promise.race([within(DRAIN_SECONDS), stop.insisted.then(() => within(0))]);
}

function greet(config: Config, lines: readonly string[]): void {
  say(['', `E-Cabinet is ready: ${config.publicUrl.origin}`, ...lines, 'Ctrl-C stops it.', ''].join('\n'));
}
