import { join } from 'node:path';

/** Where everything of one embedded server lies. All files are readable by their owner only. */
export interface DataFolder {
  readonly root: string;
  /** The database cluster itself (PGDATA). */
  readonly cluster: string;
  /** Exists while the cluster is being made: what it guards is incomplete and may be deleted. */
  readonly partialMarker: string;
  readonly portFile: string;
  readonly log: string;
  readonly lock: string;
  /** One file per process that uses the server. */
  readonly occupants: string;
}

/** Names the files of the embedded server under `root` (absolute). */
export function describeDataFolder(root: string): DataFolder {
  return {
    root,
    cluster: join(root, 'cluster'),
    partialMarker: join(root, 'initdb.partial'),
    portFile: join(root, 'port'),
    log: join(root, 'server.log'),
    lock: join(root, 'launcher.lock'),
    occupants: join(root, 'occupants'),
  };
}
