import { type Config, migrate } from '@app/platform';
import { migrations } from './migrations.js';
import { seedDemo } from './seed/seed-demo.js';
import { appRoleOf, type OpenDatabase } from './open-database.js';

/** Something `ecab up` does between opening the database and starting the api, each time it starts. */
export interface Preparation {
  readonly title: string;
  /** Must do nothing when there is nothing to do. @returns lines for the greeting once everything runs */
  run(config: Config, database: OpenDatabase): Promise<readonly string[]>;
}

/** In this order. */
export const preparations: readonly Preparation[] = [
  {
    title: 'Database schema',
    run: async (_config, database) => {
      await migrate({ ownerUrl: database.ownerUrl, appRole: appRoleOf(database), migrations });
      return [];
    },
  },
  {
    title: 'Demo body',
    run: (config, database) => seedDemo(config, database.url),
  },
];
