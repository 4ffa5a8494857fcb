import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '../operator-error.js';

const run = promisify(execFile);
// Debian keeps each release's programs apart; the ones in the path are of one release only.
const DEBIAN = '/usr/lib/postgresql';

/** A program of PostgreSQL on this machine. */
export interface PgTool {
  readonly path: string;
  /** As it tells itself: "pg_dump (PostgreSQL) 18.1". */
  readonly version: string;
  readonly major: number;
}

/** The newest `name` on this machine that can speak to a server of `serverMajor`; `undefined` when there is none. */
export async function findPgTool(name: 'pg_dump' | 'pg_restore', serverMajor: number): Promise<PgTool | undefined> {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((release) => join(DEBIAN, release, 'bin')) : [];
  const folders = [...debian, ...(process.env.PATH ?? '').split(delimiter)];
  const found: PgTool[] = [];
  for (const path of folders.map((folder) => join(folder, name)).filter((file) => existsSync(file))) {
    const { stdout } = await run(path, ['--version']).catch(() => ({ stdout: '' }));
    const major = Number(/(\d+)/.exec(stdout)?.[1] ?? 0);
    if (major >= serverMajor) found.push({ path, version: stdout.trim(), major });
  }
  return found.sort((one, other) => other.major - one.major)[0];
}

/** Runs a tool on the database of `url`; the password goes by the environment, where other accounts cannot read it. */
export async function runPgTool(tool: PgTool, url: string, args: readonly string[]): Promise<string> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  try {
    const options = { env: { ...process.env, PGPASSWORD: password }, maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await run(tool.path, ['--dbname', address.href, '--no-password', ...args], options);
    return stdout;
  } catch (cause) {
    const output = String((cause as { stderr?: unknown }).stderr ?? cause).trim();
    throw new OperatorError(`${tool.path} failed:\n${output}`, 'Correct what it names and repeat the command.', {
      cause,
    });
  }
}
