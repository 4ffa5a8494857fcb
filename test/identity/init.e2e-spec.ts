import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { init } from '../../apps/cli/src/commands/init.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { uniqueName } from '../support/people.js';

/** Runs `ecab init` on an installation's database and gathers what it prints. */
async function run(app: RunningApp, ...args: string[]): Promise<string> {
  const { env, stdout } = process;
  const settings = {
    DATABASE_URL: app.database.url,
    DATABASE_OWNER_URL: app.database.ownerUrl,
    ECABINET_DATA: app.config.dataDir,
    ECABINET_DEMO: 'off',
    LOG_LEVEL: 'error',
  };
  const printed: string[] = [];
  const write = stdout.write.bind(stdout);
  process.env = { ...env, ...settings };
  stdout.write = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  try {
    await init.run(args);
  } finally {
    process.env = env;
    stdout.write = write;
  }
  return printed.join('');
}

describe('ecab init', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase(`ecabinet_${uniqueName('init')}`));
  });
  afterAll(() => app.stop());

  it('says what is missing when nobody can be asked, and what cannot be used', async () => {
    await expect(run(app, '--name', 'Nguyễn Văn An')).rejects.toThrow(/Give both/);
    await expect(run(app, '--nam', 'x')).rejects.toThrow(/Unknown option --nam/);
    await expect(run(app, '--name', 'An', '--username', 'có dấu cách')).rejects.toThrow(/cannot be used/);
  });

  it('begins without any account, prints a code for the first administrator, and refuses a second', async () => {
    const [{ people }] = await app.sql.query<[{ people: string }]>(`select count(*) as people from people`);
    expect(people).toBe('0');
    const printed = await run(app, '--name', 'Nguyễn Văn An', '--username', 'An.NV');
    expect(printed).toContain('an.nv');
    const code = /Activation code: +(\S+)/.exec(printed)?.[1] ?? '';
    const client = app.client();
    await client.identity.activate({ username: 'an.nv', code, newPassword: 'một mật khẩu dài' });
    expect(await client.identity.me()).toMatchObject({
      person: { fullName: 'Nguyễn Văn An' },
      roles: [{ role: 'sysadmin' }],
    });
    await expect(run(app, '--name', 'Lê Văn Ba', '--username', 'ba.lv')).rejects.toThrow(
      /has an administrator already/,
    );
  });
});
