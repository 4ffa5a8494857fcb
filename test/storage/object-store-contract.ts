import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { type ByteRange, type ObjectStat, type ObjectStore, type StorageErrorCode } from '@app/platform';

export interface StoreUnderTest {
  readonly store: ObjectStore;
  readonly stop: () => Promise<void>;
}

const PDF = { contentType: 'application/pdf' };
const MEBIBYTE = 1024 * 1024;

/** What every driver promises. Each test works under its own prefix, so one store serves all of them. */
export function objectStoreContract(name: string, start: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of the object store`, () => {
    let underTest: StoreUnderTest;
    let store: ObjectStore;

    beforeAll(async () => {
      underTest = await start();
      store = underTest.store;
      await store.prepare();
    }, 60_000);
    afterAll(() => underTest.stop());

    const key = (): string => `tests/${randomUUID()}/paper.pdf`;
    const put = (at: string, bytes: Buffer) => store.put(at, Readable.from([bytes]), PDF);
    const read = async (at: string, range?: ByteRange) => buffer((await store.get(at, { range })).stream);
    const keysUnder = async (prefix: string) => (await collect(store.list(prefix))).map((found) => found.key);

    test('what was put is got back, with its size and hash', async () => {
      const at = key();
      const bytes = randomBytes(100_000);
      const stored = await store.put(at, Readable.from(chunks(bytes, 7_000)), {
        ...PDF,
        sha256: sha256(bytes),
        size: bytes.length,
      });

      expect(stored).toEqual({ sha256: sha256(bytes), size: 100_000 });
      const body = await store.get(at);
      expect(body.size).toBe(100_000);
      expect(body.range).toEqual({ start: 0, end: 99_999 });
      expect(await buffer(body.stream)).toEqual(bytes);
      expect(await store.stat(at)).toMatchObject({ key: at, size: 100_000 });
      expect(Math.abs((await store.stat(at)).storedAt.getTime() - Date.now())).toBeLessThan(60_000);
    });

    test('an empty object is an object', async () => {
      const at = key();
      expect(await put(at, Buffer.alloc(0))).toEqual({ sha256: sha256(Buffer.alloc(0)), size: 0 });
      const body = await store.get(at);
      expect(body.range).toEqual({ start: 0, end: -1 });
      expect(await buffer(body.stream)).toHaveLength(0);
      await refused(store.get(at, { range: { start: 0, end: 0 } }), 'storage/range-not-satisfiable');
    });

    test('ranges: first byte, middle, last byte, and past the end', async () => {
      const at = key();
      const bytes = randomBytes(5_000);
      await put(at, bytes);

      expect(await read(at, { start: 0, end: 0 })).toEqual(bytes.subarray(0, 1));
      expect(await read(at, { start: 1_000, end: 2_999 })).toEqual(bytes.subarray(1_000, 3_000));
      expect(await read(at, { start: 4_999, end: 4_999 })).toEqual(bytes.subarray(4_999));
      const past = await store.get(at, { range: { start: 4_000, end: 9_999 } });
      expect(past).toMatchObject({ size: 5_000, range: { start: 4_000, end: 4_999 } });
      expect(await buffer(past.stream)).toEqual(bytes.subarray(4_000));
      await refused(store.get(at, { range: { start: 5_000, end: 5_001 } }), 'storage/range-not-satisfiable');
      await refused(store.get(at, { range: { start: 3, end: 2 } }), 'storage/range-not-satisfiable');
    });

    test('70 MB, in many parts and in memory that does not grow with them', async () => {
      const at = key();
      const block = randomBytes(MEBIBYTE);
      const hash = createHash('sha256');
      const stream = Readable.from(
        (function* () {
          for (let i = 0; i < 70; i += 1) {
            hash.update(block);
            yield block;
          }
        })(),
      );

      const stored = await store.put(at, stream, { ...PDF, size: 70 * MEBIBYTE });
      expect(stored).toEqual({ sha256: hash.digest('hex'), size: 70 * MEBIBYTE });
      const middle = { start: 35 * MEBIBYTE - 10, end: 35 * MEBIBYTE + 9 };
      expect(await read(at, middle)).toEqual(Buffer.concat([block.subarray(-10), block.subarray(0, 10)]));
      expect(sha256(await read(at))).toBe(stored.sha256);
    }, 120_000);

    test('a key is written once', async () => {
      const at = key();
      await put(at, Buffer.from('first'));
      await refused(put(at, Buffer.from('second')), 'storage/key-exists');
      expect((await read(at)).toString()).toBe('first');
    });

    test.each([
      ['small', 1_000],
      ['in parts', 18 * MEBIBYTE],
    ])(
      'of puts of one key at the same moment exactly one wins (%s)',
      async (_size, length) => {
        const at = key();
        const bodies = Array.from({ length: 5 }, () => randomBytes(length));
        const results = await Promise.allSettled(bodies.map((bytes) => put(at, bytes)));

        const winners = bodies.filter((_, index) => results[index]?.status === 'fulfilled');
        expect(winners).toHaveLength(1);
        expect(sha256(await read(at))).toBe(sha256(winners[0] ?? Buffer.alloc(0)));
        for (const result of results) {
          if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'storage/key-exists' });
        }
      },
      60_000,
    );

    test.each([
      ['small', 1_000],
      ['in parts', 18 * MEBIBYTE],
    ])('bytes that differ from the promise are refused and nothing is kept (%s)', async (_size, length) => {
      const at = key();
      const bytes = randomBytes(length);
      const promised = { ...PDF, sha256: sha256(Buffer.from('something else')) };

      await refused(store.put(at, Readable.from([bytes]), promised), 'storage/sha256-mismatch');
      await refused(store.put(at, Readable.from([bytes]), { ...PDF, size: length + 1 }), 'storage/size-mismatch');
      await refused(store.stat(at), 'storage/not-found');
      expect(await store.sweep(0)).toBe(0);
      expect(await put(at, bytes)).toMatchObject({ size: length });
    });

    test.each([
      ['small', 1_000],
      ['in parts', 18 * MEBIBYTE],
    ])('an upload that breaks off leaves nothing (%s)', async (_size, length) => {
      const at = key();
      const body = Readable.from(
        (function* () {
          yield randomBytes(length);
          throw new Error('the line was cut');
        })(),
      );

      await expect(store.put(at, body, PDF)).rejects.toThrow('the line was cut');
      await refused(store.get(at), 'storage/not-found');
      expect(await keysUnder(at)).toEqual([]);
      expect(await store.sweep(0)).toBe(0);
    });

    test('the sweep finds what a process that died had begun', async () => {
      const at = key();
      const body = new PassThrough({ highWaterMark: 64 * MEBIBYTE });
      body.write(randomBytes(18 * MEBIBYTE));
      const unfinished = store.put(at, body, PDF);
      const outcome = expect(unfinished).rejects.toThrow();

      expect(await store.sweep(60_000)).toBe(0);
      while ((await store.sweep(0)) === 0) await setImmediate();
      body.destroy(new Error('the process is gone'));
      await outcome;
      expect(await store.sweep(0)).toBe(0);
    });

    test('a missing key has its own error, and deleting twice is no error', async () => {
      const at = key();
      await refused(store.get(at), 'storage/not-found');
      await refused(store.stat(at), 'storage/not-found');
      await put(at, Buffer.from('once'));
      await store.delete(at);
      await store.delete(at);
      await refused(store.get(at), 'storage/not-found');
      expect(await keysUnder(at)).toEqual([]);
      expect(await put(at, Buffer.from('again'))).toMatchObject({ size: 5 });
    });

    test('a list holds exactly what begins with the prefix, in order', async () => {
      const folder = `tests/${randomUUID()}`;
      const names = ['a', 'a-1', 'a.b', 'ab/c', 'ab/d/e', 'ab0', 'b/a', 'z_9'];
      for (const name of names) await put(`${folder}/${name}`, Buffer.from(name));

      expect(await keysUnder(`${folder}/`)).toEqual(names.map((name) => `${folder}/${name}`).sort());
      expect(await keysUnder(`${folder}/ab`)).toEqual([`${folder}/ab/c`, `${folder}/ab/d/e`, `${folder}/ab0`]);
      expect(await keysUnder(`${folder}/ab/`)).toEqual([`${folder}/ab/c`, `${folder}/ab/d/e`]);
      expect(await keysUnder(`${folder}/nothing`)).toEqual([]);
      expect((await collect(store.list(`${folder}/ab/d/`)))[0]).toMatchObject({ size: 6 });
    });

    test('a reader may stop in the middle', async () => {
      const at = key();
      await put(at, randomBytes(20 * MEBIBYTE));
      for (let i = 0; i < 20; i += 1) {
        const { stream } = await store.get(at);
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          expect(chunk.length).toBeGreaterThan(0);
          break;
        }
        await finished(stream).catch(() => 'aborted');
        expect(stream.closed).toBe(true);
      }
      expect(await read(at, { start: 0, end: 9 })).toHaveLength(10);
    });

    test.each(
      [
        '',
        '/a',
        'a/',
        'a//b',
        '../a',
        'a/../b',
        './a',
        'a/.hidden',
        'Hồ sơ.pdf',
        'A',
        'a b',
        'a\\b',
        'a\0b',
        'a'.repeat(513),
      ].map((bad) => ({ bad, shown: JSON.stringify(bad.slice(0, 20)) })),
    )('what is no key of ours is refused: $shown', async ({ bad }) => {
      await refused(put(bad, Buffer.from('x')), 'storage/bad-key');
      await refused(store.get(bad), 'storage/bad-key');
      await refused(store.stat(bad), 'storage/bad-key');
      await refused(store.delete(bad), 'storage/bad-key');
    });

    test('it answers that it is ready', async () => {
      await expect(store.ready()).resolves.toBeUndefined();
    });
  });
}

async function refused(attempt: Promise<unknown>, code: StorageErrorCode): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ name: 'StorageError', code });
}

async function collect(found: AsyncIterable<ObjectStat>): Promise<readonly ObjectStat[]> {
  const all: ObjectStat[] = [];
  for await (const one of found) all.push(one);
  return all;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function* chunks(bytes: Buffer, size: number): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
