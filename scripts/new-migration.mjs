// npm run migration -- add-ballot-secrecy: writes migrations/<time>-<name>.ts with what the entities have and the schema lacks.
// Needs a build; compares against an embedded PostgreSQL of its own that all present migrations have been run on.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Say what changes, in kebab-case: npm run migration -- add-ballot-secrecy');
  process.exit(1);
}
const root = new URL('..', import.meta.url).pathname;
const built = (path) => import(join(root, 'dist', path));
const { loadConfig, migrate, schemaDiff, startEmbeddedPostgres } = await built('libs/platform/src/index.js');
const { migrations } = await built('apps/cli/src/migrations.js');
const { WorkerModule } = await built('apps/worker/src/worker.module.js');

const dataDir = mkdtempSync(join(tmpdir(), 'ecabinet-migration-'));
const server = await startEmbeddedPostgres({ dataDir, durability: 'relaxed' });
try {
  await server.createDatabase('scratch');
  const ownerUrl = server.url('scratch', 'owner');
  await migrate({ ownerUrl, appRole: 'ecabinet_app', migrations });
  const settings = { url: ownerUrl, poolSize: 4, applicationName: 'ecabinet-migration', role: 'cli' };
  const app = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(loadConfig({ ECABINET_DATA: dataDir, LOG_LEVEL: 'error' }), settings),
    { logger: ['error'], abortOnError: false },
  );
  const { up, down } = await schemaDiff(app.get(DataSource));
  await app.close();
  if (up.length === 0) {
    console.log('The schema already agrees with the entities: nothing written.');
  } else {
    const time = Date.now();
    const className = `${name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())}${time}`;
    const lines = (queries) =>
      queries.map((query) => `    await runner.query(\`${query.replaceAll('`', '\\`')}\`);`).join('\n');
    const source = `import { type MigrationInterface, type QueryRunner } from 'typeorm';\n\nexport class ${className} implements MigrationInterface {\n  async up(runner: QueryRunner): Promise<void> {\n${lines(up)}\n  }\n\n  async down(runner: QueryRunner): Promise<void> {\n${lines(down)}\n  }\n}\n`;
    writeFileSync(join(root, 'migrations', `${time}-${name}.ts`), source);
    const listPath = join(root, 'apps/cli/src/migrations.ts');
    const list = readFileSync(listPath, 'utf8')
      .replace(
        /^(import \{ type MigrationClass \}.*\n(?:import .*\n)*)/m,
        `$1import { ${className} } from '../../../migrations/${time}-${name}.js';\n`,
      )
      .replace(
        /= \[([^\]]*)\];/,
        (_, inside) => `= [${[inside.trim().replace(/,$/, ''), className].filter(Boolean).join(', ')}];`,
      );
    writeFileSync(listPath, list);
    console.log(`migrations/${time}-${name}.ts (${up.length} statements); read it, add what TypeORM cannot know.`);
  }
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
