import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Config } from '../config/config.js';
import { fingerprint, makeAuthority, makeServerCertificate, type PemPair, stillServes } from './local-ca.js';

export interface TlsMaterial {
  readonly cert: string;
  readonly key: string;
  /** The installation's own authority; null when the certificate was given. */
  readonly authority: { readonly certificate: string; readonly fingerprint: string } | null;
}

function readPair(dir: string, name: string): PemPair | null {
  const [certificate, key] = [join(dir, `${name}.crt`), join(dir, `${name}.key`)];
  return existsSync(certificate) && existsSync(key)
    ? { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') }
    : null;
}

/** The key first and both under a temporary name: a crash in between leaves the old pair. */
function writePair(dir: string, name: string, pair: PemPair): PemPair {
  for (const [file, text] of [
    [`${name}.key`, pair.key],
    [`${name}.crt`, pair.certificate],
  ] as const) {
    writeFileSync(join(dir, `${file}.new`), text, { mode: 0o600 });
  }
  for (const file of [`${name}.key`, `${name}.crt`]) renameSync(join(dir, `${file}.new`), join(dir, file));
  return pair;
}

/** Every name and address of this machine that a tablet may type. */
export function ownHosts(config: Config): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const reachable = addresses
    .filter((address) => !address.internal && !address.address.startsWith('fe80'))
    .map((address) => address.address);
  const named = ['0.0.0.0', '::'].includes(config.host) ? [] : [config.host];
  return [
    ...new Set([
      config.publicUrl.hostname,
      ...named,
      hostname(),
      `${hostname()}.local`,
      'localhost',
      '127.0.0.1',
      ...reachable,
    ]),
  ].filter((host) => !['0.0.0.0', '::'].includes(host));
}

/** The certificate of this installation: the given one, or one by its own authority, made at the first start and renewed. */
export async function tlsMaterial(config: Config, now: Date): Promise<TlsMaterial> {
  if (config.tlsCert !== null && config.tlsKey !== null) {
    return { cert: readFileSync(config.tlsCert, 'utf8'), key: readFileSync(config.tlsKey, 'utf8'), authority: null };
  }
  const dir = join(config.dataDir, 'tls');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const authority = readPair(dir, 'authority') ?? writePair(dir, 'authority', await makeAuthority(now));
  const hosts = ownHosts(config);
  const present = readPair(dir, 'server');
  const server =
    present && stillServes(present.certificate, hosts, now)
      ? present
      : writePair(dir, 'server', await makeServerCertificate(authority, hosts, now));
  return {
    cert: server.certificate,
    key: server.key,
    authority: { certificate: authority.certificate, fingerprint: await fingerprint(authority.certificate) },
  };
}
