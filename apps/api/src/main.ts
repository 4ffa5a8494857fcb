import { existsSync } from 'node:fs';
import { ConfigError, loadConfig, type PluginMetadata } from '@app/platform';
import { createApi } from './create-api.js';

/** Made by the build (nest build --type-check); without it the description lacks the fields' types. */
function generatedMetadata(): PluginMetadata | null {
  const path = new URL('./metadata.js', import.meta.url);
  return existsSync(path) ? async () => ((await import(path.href)) as { default: PluginMetadata }).default() : null;
}

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  if (config.databaseUrl === null)
    throw new ConfigError(['DATABASE_URL: needed; `npm start` and `ecab up` set it for the embedded PostgreSQL.']);
  const database = {
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    applicationName: 'ecabinet-api',
    role: 'api',
  } as const;
  const app = await createApi(config, database, generatedMetadata());
  await app.listen(config.port, config.host);
  // `ecab up` waits for this word.
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
