import { createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ObjectStore } from '@app/platform';

/** Files of one piece of work, on the disk of this machine. Removed at its end; what a kill leaves is swept. */
export class Workspace {
  private constructor(
    readonly folder: string,
    private readonly store: ObjectStore,
  ) {}

  /** @param root folder of all workspaces; made when missing */
  static async open(root: string, store: ObjectStore): Promise<Workspace> {
    await mkdir(root, { recursive: true, mode: 0o700 });
    return new Workspace(await mkdtemp(join(root, 'work-')), store);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** A file of this work; fetched from the store when an earlier run made it. */
  async file(name: string, objectKey: string): Promise<string> {
    const path = this.path(name);
    const isHere = await access(path).then(
      () => true,
      () => false,
    );
    if (!isHere) await this.fetch(objectKey, path);
    return path;
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private async fetch(objectKey: string, path: string): Promise<void> {
    const { stream } = await this.store.get(objectKey);
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  }
}
