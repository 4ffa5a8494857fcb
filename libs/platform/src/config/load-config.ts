import { readFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { type Config, type StorageConfig } from './config.js';

type Env = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used; the message names the variable and the fix. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Every variable an installation may set; a test holds docker-compose.yml and the docs against this list. */
export const settingNames = [
  'HOST',
  'PORT',
  'METRICS_PORT',
  'PUBLIC_URL',
  'ECABINET_DATA',
  'ECABINET_DEMO',
  'ECABINET_DEMO_PASSWORD',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_POOL_SIZE',
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_REGION',
  'S3_ACCESS_KEY',
  'S3_SECRET_KEY',
  'S3_PATH_STYLE',
  'SMTP_URL',
  'MAIL_FROM',
  'TLS_CERT',
  'TLS_KEY',
  'BEHIND_PROXY',
  'JOIN_PORT',
  'UPLOAD_MAX_MB',
  'MEETING_MAX_MB',
  'PAPER_MAX_PAGES',
  'LOG_LEVEL',
  'WEB_DIR',
] as const;

/** Settings that may be given as `<NAME>_FILE`, a file holding the value (docker and systemd secrets). */
export const secretNames = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'S3_ACCESS_KEY',
  'S3_SECRET_KEY',
  'SMTP_URL',
  'ECABINET_DEMO_PASSWORD',
] as const;

class Reader {
  readonly problems: string[] = [];
  constructor(private readonly env: Env) {}

  text(name: (typeof settingNames)[number]): string | null {
    const direct = this.env[name]?.trim();
    if (direct) return direct;
    const file = this.env[`${name}_FILE`]?.trim();
    if (!file || !(secretNames as readonly string[]).includes(name)) return null;
    try {
      return readFileSync(file, 'utf8').trim() || null;
    } catch {
      this.problems.push(`${name}_FILE: the file cannot be read; check the path and its permissions.`);
      return null;
    }
  }

  integer(name: (typeof settingNames)[number], fallback: number, range: { min: number; max: number }): number {
    const raw = this.text(name);
    if (raw === null) return fallback;
    const value = Number(raw);
    if (Number.isInteger(value) && value >= range.min && value <= range.max) return value;
    this.problems.push(`${name}="${raw}": give a whole number from ${range.min} to ${range.max}.`);
    return fallback;
  }

  flag(name: (typeof settingNames)[number], fallback: 'on' | 'off'): boolean {
    const raw = this.text(name) ?? fallback;
    if (raw !== 'on' && raw !== 'off') this.problems.push(`${name}="${raw}": give "on" or "off".`);
    return raw === 'on';
  }

  url(name: (typeof settingNames)[number], protocols: readonly string[]): URL | null {
    const raw = this.text(name);
    if (raw === null) return null;
    if (URL.canParse(raw) && protocols.includes(new URL(raw).protocol)) return new URL(raw);
    // The value itself may hold a password: it is never printed.
    this.problems.push(`${name}: give an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return null;
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** Under which name a tablet reaches a server that listens on `host`; a wildcard means this machine's first own address. */
function reachableName(host: string): string {
  if (isLoopback(host)) return 'localhost';
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return own.find((address) => !address.internal && address.family === 'IPv4')?.address ?? hostname();
}

function readStorage(read: Reader, dataDir: string): StorageConfig {
  const endpoint = read.url('S3_ENDPOINT', ['http:', 'https:']);
  if (endpoint === null) return { driver: 'file', dir: resolve(dataDir, 'files') };
  const accessKey = read.text('S3_ACCESS_KEY');
  const secretKey = read.text('S3_SECRET_KEY');
  if (!accessKey) read.problems.push('S3_ACCESS_KEY: needed when S3_ENDPOINT is set (or S3_ACCESS_KEY_FILE).');
  if (!secretKey) read.problems.push('S3_SECRET_KEY: needed when S3_ENDPOINT is set (or S3_SECRET_KEY_FILE).');
  const tls = endpoint.protocol === 'https:';
  return {
    driver: 's3',
    endpoint: endpoint.hostname,
    port: endpoint.port ? Number(endpoint.port) : tls ? 443 : 80,
    tls: tls ? 'on' : 'off',
    bucket: read.text('S3_BUCKET') ?? 'ecabinet',
    region: read.text('S3_REGION') ?? 'us-east-1',
    accessKey: accessKey ?? '',
    secretKey: secretKey ?? '',
    addressing: read.flag('S3_PATH_STYLE', 'on') ? 'path' : 'virtual-host',
  };
}

function readDemo(read: Reader, host: string): { demo: boolean; demoPassword: string | null } {
  const asked = read.text('ECABINET_DEMO');
  // Beyond loopback nobody may find themselves running published demo accounts by accident.
  const demo = read.flag('ECABINET_DEMO', isLoopback(host) ? 'on' : 'off');
  const demoPassword = read.text('ECABINET_DEMO_PASSWORD');
  if (!demo && demoPassword !== null) {
    read.problems.push('ECABINET_DEMO_PASSWORD: only for the demo; remove it, or set ECABINET_DEMO=on.');
  }
  if (demo && demoPassword !== null && demoPassword.length < 10) {
    read.problems.push('ECABINET_DEMO_PASSWORD: give at least 10 characters.');
  }
  if (asked === null && !isLoopback(host)) return { demo: false, demoPassword: null };
  return { demo, demoPassword };
}

/** `Name <address>` or the address alone; without the setting nobody can write back. */
function readMailFrom(read: Reader): string {
  const from = read.text('MAIL_FROM') ?? 'E-Cabinet <no-reply@localhost>';
  if (!/^(?:[^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from))
    read.problems.push('MAIL_FROM: give an address, e.g. "E-Cabinet <no-reply@tinh.gov.vn>".');
  return from;
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/**
 * Reads and checks every setting.
 * @throws ConfigError naming each variable that cannot be used and how to mend it.
 */
export function loadConfig(env: Env): Config {
  const read = new Reader(env);
  const host = read.text('HOST') ?? '127.0.0.1';
  const port = read.integer('PORT', 3000, { min: 0, max: 65535 });
  const dataDir = resolve(read.text('ECABINET_DATA') ?? '.data');
  const tlsCert = read.text('TLS_CERT');
  const tlsKey = read.text('TLS_KEY');
  if ((tlsCert === null) !== (tlsKey === null)) read.problems.push('TLS_CERT and TLS_KEY: set both, or neither.');
  const level = read.text('LOG_LEVEL') ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (!logLevel) read.problems.push(`LOG_LEVEL="${level}": give one of ${logLevels.join(', ')}.`);
  // A proxy that ends TLS itself speaks plain HTTP to us; it must say so, or the first packet would be refused.
  const behindProxy = read.flag('BEHIND_PROXY', 'off');
  const servesTls = !behindProxy && (!isLoopback(host) || tlsCert !== null);
  const scheme = servesTls || behindProxy ? 'https' : 'http';
  const publicUrl = read.url('PUBLIC_URL', ['http:', 'https:']);
  // Cookies are marked secure by this address: an http one in front of TLS would send them in the clear.
  if (scheme === 'https' && publicUrl?.protocol === 'http:')
    read.problems.push('PUBLIC_URL: begin it with https://, as this server is reached over TLS.');
  const uploadMaxMb = read.integer('UPLOAD_MAX_MB', 500, { min: 1, max: 10_000 });
  const meetingMaxMb = read.integer('MEETING_MAX_MB', 20 * 1024, { min: 1, max: 10_000_000 });
  if (meetingMaxMb < uploadMaxMb)
    read.problems.push('MEETING_MAX_MB: give at least UPLOAD_MAX_MB, or the largest file fits into no meeting.');
  const config: Config = {
    host,
    port,
    metricsPort: read.integer('METRICS_PORT', 0, { min: 0, max: 65535 }),
    publicUrl: publicUrl ?? new URL(`${scheme}://${reachableName(host)}:${port}`),
    dataDir,
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:'])?.href ?? null,
    databaseOwnerUrl: read.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:'])?.href ?? null,
    databasePoolSize: read.integer('DATABASE_POOL_SIZE', 20, { min: 2, max: 200 }),
    ...readDemo(read, host),
    storage: readStorage(read, dataDir),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'])?.href ?? null,
    mailFrom: readMailFrom(read),
    tlsCert,
    tlsKey,
    servesTls,
    behindProxy,
    joinPort: read.integer('JOIN_PORT', 0, { min: 0, max: 65535 }),
    uploadMaxBytes: uploadMaxMb * 1024 * 1024,
    meetingMaxBytes: meetingMaxMb * 1024 * 1024,
    paperMaxPages: read.integer('PAPER_MAX_PAGES', 2000, { min: 1, max: 20_000 }),
    logLevel: logLevel ?? 'info',
    webDir: read.text('WEB_DIR'),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}
