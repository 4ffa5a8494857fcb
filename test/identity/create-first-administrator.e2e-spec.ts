import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateFirstAdministrator } from '@app/identity';
import { AppError } from '@app/platform';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { uniqueName } from '../support/people.js';

describe('CreateFirstAdministrator', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase(`ecabinet_${uniqueName('first')}`));
  });
  afterAll(() => app.stop());

  const create = (input: { fullName: string; username: string }) =>
    app.app.get(CreateFirstAdministrator).execute(input);
  const refused = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );

  it('refuses names that nobody could sign in with', async () => {
    expect(await refused(create({ fullName: ' ', username: 'quantri' }))).toBe('platform/invalid-input');
    expect(await refused(create({ fullName: 'Quản trị', username: 'q' }))).toBe('platform/invalid-input');
  });

  it('makes exactly one, also when asked twice at once, and prints the code that opens the account', async () => {
    const race = await Promise.allSettled([
      create({ fullName: 'Nguyễn Quản Trị', username: 'Quản.Trị' }),
      create({ fullName: 'Lê Quản Trị', username: 'quantri2' }),
    ]);
    const made = race.filter((one) => one.status === 'fulfilled').map((one) => one.value);
    expect(made).toHaveLength(1);
    const client = app.client();
    await client.identity.activate({
      username: made[0]!.username,
      code: made[0]!.code,
      newPassword: 'một mật khẩu dài',
    });
    expect((await client.identity.me()).roles).toEqual([{ role: 'sysadmin', unitId: null, bodyId: null }]);
    expect(await refused(create({ fullName: 'Người Khác', username: 'nguoikhac' }))).toBe(
      'identity/administrator-exists',
    );
  });
});
