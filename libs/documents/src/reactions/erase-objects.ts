import { Inject, Injectable } from '@nestjs/common';
import { JobQueue, OBJECT_STORE, type ObjectStore } from '@app/platform';
import { eraseJob } from '../data/jobs.js';

/** Removes the objects of what the database no longer knows; after the commit, so that a rollback loses nothing. */
@Injectable()
export class EraseObjects {
  constructor(
    jobs: JobQueue,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {
    jobs.handle(eraseJob, ({ prefixes }) => this.erase(prefixes));
  }

  private async erase(prefixes: readonly string[]): Promise<void> {
    for (const prefix of prefixes)
      for await (const object of this.store.list(prefix)) await this.store.delete(object.key);
  }
}
