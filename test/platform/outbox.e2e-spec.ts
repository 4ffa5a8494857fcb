import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, personStream } from '@app/contracts';
import { StreamReader, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { type RunningApp, startApp } from '../support/app.js';

describe('outbox', () => {
  let app: RunningApp;
  let unitOfWork: UnitOfWork;
  let reader: StreamReader;
  beforeAll(async () => {
    app = await startApp();
    unitOfWork = app.app.get(UnitOfWork);
    reader = app.app.get(StreamReader);
  });
  afterAll(() => app.stop());

  const tell = (person: Id, before: (tx: Tx) => Promise<unknown> = () => Promise.resolve()) =>
    unitOfWork.run(systemActor('test'), async (tx) => {
      await before(tx);
      tx.publish(personStream(person), 'identity.session-ended', { sessionId: uuidv7() });
    });

  it('numbers the events of a stream without gaps when commands overlap', async () => {
    const person = uuidv7();
    await Promise.all(Array.from({ length: 40 }, () => tell(person)));
    const events = await reader.after([{ stream: personStream(person), seq: 0 }]);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('shows no reader a number before all smaller ones: sequence order is commit order', async () => {
    const person = uuidv7();
    let done = false;
    const writing = Promise.all(Array.from({ length: 60 }, () => tell(person))).then(() => (done = true));
    let seen = 0;
    while (!done || seen < 60) {
      const events = await reader.after([{ stream: personStream(person), seq: seen }]);
      events.forEach((event, index) => expect(event.seq).toBe(seen + index + 1));
      seen += events.length;
    }
    await writing;
  });

  it('numbers many streams at once, each on its own and in the order of the announcements', async () => {
    const people = Array.from({ length: 50 }, () => uuidv7());
    const streams = people.map((id) => personStream(id));
    const tellAll = (sessionId: Id) =>
      unitOfWork.run(systemActor('test'), (tx) => {
        tx.publish(streams, 'identity.session-ended', { sessionId });
        tx.publish(streams[0]!, 'identity.session-ended', { sessionId: `${sessionId}-again` });
        return Promise.resolve();
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(tellAll));
    const events = await reader.after(streams.map((stream) => ({ stream, seq: 0 })));
    const seqs = (stream: string) => events.filter((event) => event.stream === stream).map((event) => event.seq);
    expect(seqs(streams[0]!)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const stream of streams.slice(1)) expect(seqs(stream)).toEqual([1, 2, 3, 4]);
    const [first] = streams;
    const told = events
      .filter((event) => event.stream === first)
      .map((event) => (event.view as { sessionId: Id }).sessionId);
    for (let i = 0; i < told.length; i += 2) expect(told[i + 1]).toBe(`${told[i]!}-again`);
  });

  it('announces nothing that was rolled back, and leaves no hole', async () => {
    const person = uuidv7();
    await expect(tell(person, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await tell(person);
    const events = await reader.after([{ stream: personStream(person), seq: 0 }]);
    expect(events.map((event) => event.seq)).toEqual([1]);
  });

  it('runs a deadlocked command again from its start', async () => {
    const [a, b] = [uuidv7(), uuidv7()];
    let runs = 0;
    const lock = (tx: Tx, id: Id) => tx.manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [id]);
    const crossing = async (first: Id, second: Id, met: { ready: () => void; other: Promise<void> }) =>
      tell(uuidv7(), async (tx) => {
        runs += 1;
        await lock(tx, first);
        met.ready();
        await met.other;
        await lock(tx, second);
      });
    const [one, two] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await Promise.all([
      crossing(a, b, { ready: one.resolve, other: two.promise }),
      crossing(b, a, { ready: two.resolve, other: one.promise }),
    ]);
    expect(runs).toBe(3);
  });

  it('keeps audit entries of what happened and none of what did not', async () => {
    const subject = `test:${uuidv7()}`;
    const act = (fails: string | null) =>
      unitOfWork.run(systemActor('test'), async (tx) => {
        tx.audit({ action: 'test.acted', subject, details: { n: 1 } });
        await (fails === null ? Promise.resolve() : Promise.reject(new Error(fails)));
      });
    await expect(act('no')).rejects.toThrow('no');
    await act(null);
    const rows = await app.sql.query<{ actor: string }[]>(`select actor from audit_outbox where subject = $1`, [
      subject,
    ]);
    expect(rows).toEqual([{ actor: 'system:test' }]);
  });
});
