import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '@app/platform';

/** The demo's one password: the given one, or a random one kept in the data folder, readable by its owner alone. */
export function demoPassword(config: Config): { readonly password: string; readonly file: string | null } {
  if (config.demoPassword !== null) return { password: config.demoPassword, file: null };
  const file = join(config.dataDir, 'demo-password');
  if (!existsSync(file)) writeFileSync(file, `hop-${randomBytes(6).toString('hex')}\n`, { mode: 0o600 });
  return { password: readFileSync(file, 'utf8').trim(), file };
}
