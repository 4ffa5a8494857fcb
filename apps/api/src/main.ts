import { existsSync } from 'node:fs';
import {
  type Config,
  ConfigError,
  loadConfig,
  type PluginMetadata,
  serveJoinPage,
  tlsMaterial,
  type JoinPage,
  type TlsMaterial,
} from '@app/platform';
import { toString } from 'qrcode';
import { createApi } from './create-api.js';

/** Made by the build (nest build --type-check); without it the description lacks the fields' types. */
function generatedMetadata(): PluginMetadata | null {
  const path = new URL('./metadata.js', import.meta.url);
  return existsSync(path) ? async () => ((await import(path.href)) as { default: PluginMetadata }).default() : null;
}

/** For the terminal: where a tablet begins, and what to compare there. */
async function joinLines(join: JoinPage, tls: TlsMaterial): Promise<readonly string[]> {
  const qr = await toString(join.url, { type: 'terminal', small: true });
  return [
    `Tablets join at ${join.url}`,
    ...qr.trimEnd().split('\n'),
    `Fingerprint of the certificate: ${tls.authority?.fingerprint ?? ''}`,
  ];
}

function joinPlaces(config: Config): Parameters<typeof serveJoinPage>[1] {
  const port = config.joinPort === 0 ? config.port + 1 : config.joinPort;
  return { app: config.publicUrl.href, here: `http://${config.publicUrl.hostname}:${port}/`, host: config.host, port };
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
  const tls = config.servesTls ? await tlsMaterial(config, new Date()) : null;
  const app = await createApi(config, database, { metadata: generatedMetadata(), tls });
  await app.listen(config.port, config.host);
  const join = tls && (await serveJoinPage(tls, joinPlaces(config)));
  // `ecab up` waits for this word.
  process.send?.({ ready: true, lines: join && tls ? await joinLines(join, tls) : [] });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
