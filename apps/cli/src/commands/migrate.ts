import { loadConfig, migrate } from '@app/platform';
import { type CliCommand } from '../command-line.js';
import { migrations } from '../migrations.js';
import { appRoleOf, openDatabase } from '../open-database.js';
import { say } from '../progress.js';

/** Brings the database to the schema of this release; for installations that start api and worker by themselves. */
export const migrateCommand: CliCommand = {
  summary: 'Bring the database to the schema of this release and set the rights of the application role.',
  usage: '',
  run: async () => {
    const database = await openDatabase(loadConfig(process.env));
    try {
      const ran = await migrate({ ownerUrl: database.ownerUrl, appRole: appRoleOf(database), migrations });
      say(ran.length === 0 ? 'The schema is up to date.' : `Migrated: ${ran.join(', ')}.`);
    } finally {
      await database.close();
    }
  },
};
