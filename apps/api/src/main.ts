import { ConfigError, loadConfig } from '@app/platform';
import { createApi } from './create-api.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  if (config.databaseUrl === null)
    throw new ConfigError(['DATABASE_URL: needed; `npm start` and `ecab up` set it for the embedded PostgreSQL.']);
  const app = await createApi(config, {
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    applicationName: 'ecabinet-api',
    role: 'api',
  });
  await app.listen(config.port, config.host);
  // `ecab up` waits for this word.
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
