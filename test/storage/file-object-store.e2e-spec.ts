import { describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileObjectStore } from '@app/platform';
import { objectStoreContract } from './object-store-contract.js';

const temporaryFolder = () => mkdtemp(join(tmpdir(), 'ecab-store-'));

objectStoreContract('FileObjectStore', async () => {
  const folder = await temporaryFolder();
  const stop = () => rm(folder, { recursive: true });
  return { store: new FileObjectStore(join(folder, 'objects')), stop };
});

describe('FileObjectStore on its disk', () => {
  test('only the owner can read files and folders, and empty folders go away', async () => {
    const folder = await temporaryFolder();
    const store = new FileObjectStore(folder);
    await store.put('a/b/c', Readable.from([Buffer.from('x')]), { contentType: 'text/plain' });

    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'a/b/c'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, '.unfinished'))).toEqual([]);
    await store.delete('a/b/c');
    expect(await readdir(folder)).toEqual(['.unfinished']);
    await rm(folder, { recursive: true });
  });

  test('a folder that cannot be made is explained', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'taken'), '');
    const store = new FileObjectStore(join(folder, 'taken'));

    await expect(store.prepare()).rejects.toMatchObject({ code: 'storage/unavailable' });
    await expect(store.prepare()).rejects.toThrow(join(folder, 'taken'));
    await expect(store.ready()).rejects.toMatchObject({ code: 'storage/unavailable' });
    await rm(folder, { recursive: true });
  });
});
