import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/**
 * As whom PostgreSQL runs. It refuses to be root, so root either shows it an ordinary number inside a user namespace
 * (files stay root's, works in a 0700 folder, no account needed) or becomes an ordinary account.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'account'; readonly uid: number; readonly gid: number };

const NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000'] as const;

/** A command line and the account for `child_process.spawn`. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly account: { readonly uid?: number; readonly gid?: number };
}

/** Puts `program args` into the form that runs it as `runAs`; process numbers stay the same (`unshare` executes in place). */
export function launchAs(runAs: RunAs, program: string, args: readonly string[]): Launch {
  switch (runAs.kind) {
    case 'self':
      return { command: program, args, account: {} };
    case 'namespace':
      return { command: 'unshare', args: [...NAMESPACE, program, ...args], account: {} };
    case 'account':
      return { command: program, args, account: { uid: runAs.uid, gid: runAs.gid } };
  }
}

/**
 * Chooses as whom to run, by trying: an existing cluster is opened by its owner; otherwise a namespace, then the owner
 * of the programs, then the account `postgres`.
 * @throws EmbeddedPostgresError when this user may not open the cluster, or root finds no way
 */
export function chooseRunAs(postgres: string, cluster: string): RunAs {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const me = process.getuid?.() ?? 0;
  if (me !== 0) {
    if (owner === undefined || owner.uid === me) return { kind: 'self' };
    throw new EmbeddedPostgresError(
      `The database in ${cluster} belongs to another user (number ${owner.uid}).`,
      'Start as that user, or set ECABINET_DATA to a folder of your own.',
    );
  }

  if (owner !== undefined && owner.uid !== 0) return { kind: 'account', uid: owner.uid, gid: owner.gid };
  const runAs = candidates(postgres).find((candidate) => works(candidate, postgres));
  if (runAs !== undefined) return runAs;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and on this machine root may neither open a user namespace nor use another account that can read this folder.',
    'Start as an ordinary user, or create the account "postgres" and open the path to this folder for it (chmod o+x), or set DATABASE_URL.',
  );
}

function candidates(postgres: string): readonly RunAs[] {
  const { uid, gid } = statSync(postgres);
  const packageOwner: readonly RunAs[] = uid === 0 ? [] : [{ kind: 'account', uid, gid }];
  return [{ kind: 'namespace' }, ...packageOwner, ...postgresAccount()];
}

/** The account named `postgres`, when the machine has one. */
export function postgresAccount(): readonly RunAs[] {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  if (line === undefined) return [];
  const [, , uid, gid] = line.split(':');
  return [{ kind: 'account', uid: Number(uid), gid: Number(gid) }];
}

/** Starting the real program shows both that the account can be used and that it may reach the file. */
function works(runAs: RunAs, postgres: string): boolean {
  const { command, args, account } = launchAs(runAs, postgres, ['--version']);
  return spawnSync(command, args, { ...account, stdio: 'ignore', timeout: 10_000 }).status === 0;
}
