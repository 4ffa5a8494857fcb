import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, personStream } from '@app/contracts';
import { PreparedStatements, StreamReader, systemActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { type RunningApp, startApp } from '../support/app.js';

const POOL_SIZE = 10;

describe('a reserved connection', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const tell = (run: 'run' | 'runReserved', person: Id) =>
    app.app
      .get(UnitOfWork)
      [run](systemActor('test'), (tx) =>
        Promise.resolve(tx.publish(personStream(person), 'identity.session-ended', { sessionId: uuidv7() })),
      );

  it('does not wait behind the requests that hold every other one', async () => {
    const holders = await Promise.all(
      Array.from({ length: POOL_SIZE }, async () => {
        const runner = app.sql.createQueryRunner();
        await runner.connect();
        return runner;
      }),
    );
    const person = uuidv7();
    let ordinaryIsDone = false;
    const ordinary = tell('run', person).then(() => (ordinaryIsDone = true));
    await tell('runReserved', person);
    expect(ordinaryIsDone).toBe(false);
    await Promise.all(holders.map((runner) => runner.release()));
    await ordinary;
    const events = await app.app.get(StreamReader).after([{ stream: personStream(person), seq: 0 }]);
    expect(events.map((event) => event.seq)).toEqual([1, 2]);
  });

  it('is one of two: a third command waits its turn and is done as well', async () => {
    const person = uuidv7();
    await Promise.all(Array.from({ length: 12 }, () => tell('runReserved', person)));
    const [head] = await app.app.get(StreamReader).heads([personStream(person)]);
    expect(head?.seq).toBe(12);
  });
});

describe('a prepared statement', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('runs on every connection of the pool, in a transaction of its own', async () => {
    const statement = { name: 'test-double', text: 'select $1::int * 2 as n, txid_current()::text as id' };
    const run = (n: number) => app.app.get(PreparedStatements).run<{ n: number; id: string }>(statement, [n]);
    const rows = (await Promise.all(Array.from({ length: 30 }, (_, n) => run(n)))).flat();
    expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 30 }, (_, n) => n * 2));
    expect(new Set(rows.map((row) => row.id)).size).toBe(30);
  });
});
