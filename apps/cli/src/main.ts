#!/usr/bin/env node
import { type CliCommand } from './command-line.js';
import { say } from './progress.js';

// Each command is loaded only when it is called.
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  up: async () => (await import('./commands/up.js')).up,
  init: async () => (await import('./commands/init.js')).init,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
  backup: async () => (await import('./commands/backup.js')).backup,
  restore: async () => (await import('./commands/restore.js')).restore,
};

// Failures whose message is written for the operator; everything else is a defect and shows its trace.
const WRITTEN_FOR_PEOPLE = ['OperatorError', 'ConfigError', 'EmbeddedPostgresError', 'StorageError'];

async function main([name = 'help', ...args]: readonly string[]): Promise<void> {
  const load = commands[name];
  if (load === undefined) return help(name);
  await (await load()).run(args);
}

async function help(asked: string): Promise<void> {
  if (!['help', '--help', '-h'].includes(asked)) {
    process.stderr.write(`There is no command "${asked}".\n`);
    process.exitCode = 1;
  }
  say('ecab <command>\n');
  for (const [name, load] of Object.entries(commands)) {
    const { usage, summary } = await load();
    say(`  ${`${name} ${usage}`.trim()}\n      ${summary}`);
  }
}

main(process.argv.slice(2)).then(
  // A connection that a library forgot must not keep a finished command alive.
  () => process.exit(),
  (error: unknown) => {
    const isForPeople = error instanceof Error && WRITTEN_FOR_PEOPLE.includes(error.constructor.name);
    process.stderr.write(`\n${isForPeople ? error.message : describe(error)}\n\n`);
    process.exit(1);
  },
);

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
