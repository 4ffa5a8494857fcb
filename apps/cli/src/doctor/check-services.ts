import { type Config, embeddedPostgresVersion, S3ObjectStore } from '@app/platform';
import { Client } from 'pg';
import { type Finding, broken, missing, ok } from './finding.js';

const OLDEST_SERVER = 18;

/** The database: the embedded programs can run here, or the external server answers and is new enough. */
export async function checkDatabase(config: Config): Promise<Finding> {
  if (config.databaseUrl === null) return checkEmbedded();
  const client = new Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) >= OLDEST_SERVER) return ok('PostgreSQL', `${version} at DATABASE_URL`);
    return broken('PostgreSQL', `the server at DATABASE_URL is ${version}; ${OLDEST_SERVER} or later is needed`);
  } catch (error) {
    return broken('PostgreSQL', `DATABASE_URL: ${reasonOf(error)}; check address, password and firewall`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function checkEmbedded(): Finding {
  try {
    return ok('PostgreSQL', `${embeddedPostgresVersion()}, embedded`);
  } catch (error) {
    return broken('PostgreSQL', reasonOf(error));
  }
}

/** Where papers are stored; a folder needs no service. */
export async function checkStorage(config: Config): Promise<Finding> {
  if (config.storage.driver === 'file') return ok('file storage', config.storage.dir);
  const place = `bucket ${config.storage.bucket} at ${config.storage.endpoint}`;
  try {
    await new S3ObjectStore(config.storage).ready();
    return ok('file storage', place);
  } catch (error) {
    return broken('file storage', `${place}: ${reasonOf(error)}`);
  }
}

/** E-mail is optional: invitations can be handed out as a list with telephone numbers. */
export function checkMail(config: Config): Finding {
  if (config.smtpUrl === null) return missing('e-mail', 'nobody is told by e-mail; set SMTP_URL');
  const { host } = new URL(config.smtpUrl);
  if (config.mailFrom.includes('@localhost'))
    return missing('e-mail', `${host}: most servers refuse letters from ${config.mailFrom}; set MAIL_FROM`);
  return ok('e-mail', host);
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
}
