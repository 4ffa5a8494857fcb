import { ConfigError, loadConfig } from '@app/platform';
import { createWorker } from './create-worker.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  if (config.databaseUrl === null)
    throw new ConfigError(['DATABASE_URL: needed; `npm start` and `ecab up` set it for the embedded PostgreSQL.']);
  await createWorker(config, {
    url: config.databaseUrl,
    poolSize: Math.max(4, Math.floor(config.databasePoolSize / 2)),
    applicationName: 'ecabinet-worker',
    role: 'worker',
  });
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
