import { existsSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Config } from '@app/platform';
import { type OpenDatabase } from '../open-database.js';
import { type ManagedProcess, startProcess } from './managed-process.js';

// From dist/apps/cli/src/up/ to its neighbours.
const API = new URL('../../../api/src/main.js', import.meta.url);
const WORKER = new URL('../../../worker/src/main.js', import.meta.url);
const WEB = fileURLToPath(new URL('../../../../web', import.meta.url));

/** Starts the api on the open database. */
export const startApi = (config: Config, database: OpenDatabase): ManagedProcess =>
  startProcess('api', API, { ...environment(config, database), METRICS_PORT: String(config.metricsPort) });

/** Starts the worker on the open database. */
export function startWorker(config: Config, database: OpenDatabase): ManagedProcess {
  // Two processes cannot share a port: the worker's figures are one above the api's.
  const metricsPort = config.metricsPort === 0 ? 0 : config.metricsPort + 1;
  return startProcess('worker', WORKER, { ...environment(config, database), METRICS_PORT: String(metricsPort) });
}

/** The settings as they were given, with the database's address; the owner's way in stays here. */
function environment(config: Config, database: OpenDatabase): NodeJS.ProcessEnv {
  const compiled = getCompileCacheDir();
  const { DATABASE_OWNER_URL: _owner, DATABASE_OWNER_URL_FILE: _file, ...given } = process.env;
  return {
    ...given,
    NODE_ENV: 'production',
    // In a terminal only what needs attention; a service manager that wants all asks for it.
    LOG_LEVEL: given.LOG_LEVEL ?? 'warn',
    // Where this process keeps compiled code, if it does: most of a start is reading the same modules again.
    ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }),
    DATABASE_URL: database.url,
    ECABINET_DATA: config.dataDir,
    ...(config.webDir === null && existsSync(WEB) ? { WEB_DIR: WEB } : {}),
  };
}
