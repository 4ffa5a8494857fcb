import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { S3ObjectStore, type S3Settings } from '@app/platform';
import { objectStoreContract } from './object-store-contract.js';
import { missingS3Binaries, type RadosGateway, startRadosGateway } from './radosgw.js';

const missing = missingS3Binaries();

if (missing.length > 0) {
  const why = `S3 leg SKIPPED: ${missing.join(', ')} missing (apt-get install radosgw ceph-mon ceph-osd)`;
  process.stderr.write(`\n*** ${why}\n`);
  test.skip(why, () => undefined);
} else {
  describe('on a real S3 server', s3Suite);
}

function s3Suite(): void {
  let gateway: RadosGateway;
  beforeAll(async () => {
    gateway = await startRadosGateway();
  }, 120_000);
  afterAll(() => gateway.stop());

  objectStoreContract('S3ObjectStore', () =>
    Promise.resolve({ store: new S3ObjectStore(gateway.settings), stop: () => Promise.resolve() }),
  );

  const withSettings = (changed: Partial<S3Settings>) => new S3ObjectStore({ ...gateway.settings, ...changed });

  test('the first start makes the bucket, and says that keys are written once', async () => {
    const store = withSettings({ bucket: 'made-at-the-start' });
    await expect(store.ready()).rejects.toMatchObject({ code: 'storage/unavailable' });
    expect(await store.prepare()).toEqual({
      driver: 's3',
      place: `http://127.0.0.1:${gateway.settings.port}/made-at-the-start`,
      writeOnce: 'enforced',
    });
    await store.ready();
    await store.prepare();
    expect(await store.sweep(0)).toBe(0);
  });

  test.each<[string, Partial<S3Settings>, RegExp]>([
    ['nobody listens', { port: 1 }, /nothing answers there/],
    ['wrong secret key', { secretKey: 'wrong' }, /secret key/],
    ['wrong access key', { accessKey: 'wrong' }, /access key/],
    ['TLS to a plain server', { tls: 'on' }, /TLS/],
    ['impossible bucket name', { bucket: 'No Bucket' }, /bucket name/],
    ['unknown host', { endpoint: 'no-such-host.invalid' }, /name is not known/],
  ])('what is wrong with the settings is said in words: %s', async (_case, changed, message) => {
    const store = withSettings(changed);
    await expect(store.prepare()).rejects.toMatchObject({ code: 'storage/unavailable' });
    await expect(store.prepare()).rejects.toThrow(message);
    await expect(store.prepare()).rejects.not.toThrow(gateway.settings.secretKey);
  });

  test('a store that goes away is told from an object that is not there', async () => {
    const store = withSettings({ port: 1 });
    const body = Readable.from([Buffer.from('x')]);
    await expect(store.put('a/b', body, { contentType: 'text/plain' })).rejects.toMatchObject({
      code: 'storage/unavailable',
    });
    await expect(store.get('a/b')).rejects.toMatchObject({ code: 'storage/unavailable' });
  });
}
