// A process that starts the embedded server of the folder in argv[2], says where it is, and on SIGINT still works with
// it for a while before it stops it, as the application does when it drains.
import { Client } from 'pg';
import './typescript-hooks.mjs';

const { startEmbeddedPostgres } = await import('../../../libs/platform/src/embedded-postgres/index.ts');
const server = await startEmbeddedPostgres({ dataDir: process.argv[2], durability: 'relaxed' });
const client = new Client({ connectionString: server.url('postgres', 'superuser') });
await client.connect();

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

process.once('SIGINT', async () => {
  const { rows } = await client.query('select pg_sleep(0.3), 42 as answer');
  say({ drained: rows[0].answer });
  await client.end();
  await server.stop();
  say({ stopped: true });
  process.exit(0);
});
// Last: whoever reads this may send the signal at once.
say({ pid: server.pid, port: server.port, adopted: server.adopted, url: server.url('postgres', 'superuser') });
setInterval(() => undefined, 60_000);
