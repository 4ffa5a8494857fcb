import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schemaDiff } from '@app/platform';
import { type RunningApp, startApp } from '../support/app.js';

describe('schema', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('of the migrations is the schema of the entities', async () => {
    expect((await schemaDiff(app.sql)).up).toEqual([]);
  });

  it('lets the application neither define tables nor change what was recorded', async () => {
    await expect(app.sql.query('create table x (id int)')).rejects.toThrow(/permission denied/);
    await expect(app.sql.query(`update audit_outbox set actor = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(app.sql.query(`delete from sign_in_journal`)).rejects.toThrow(/permission denied/);
  });
});
