import { expect, test } from '@jest/globals';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findObjects } from './find-objects.js';

async function found(bytes: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'ecab-find-'));
  await writeFile(join(folder, 'file'), bytes);
  const file = await open(join(folder, 'file'), 'r');
  const all: string[] = [];
  for await (const mark of findObjects(file))
    all.push(mark.kind === 'object' ? `${mark.id}@${mark.offset}` : `trailer@${mark.offset}`);
  await file.close();
  await rm(folder, { recursive: true });
  return all;
}

test('objects and trailers, but no words that only look like them', async () => {
  const text = '12 0 obj\n<<>>endobj 3\r\n0\r\nobj x1 0 obj 7 0 objective 4 0 R trailers trailer<< 5 0 obj';
  expect(await found(Buffer.from(text))).toEqual(['12@0', '3@20', 'trailer@68', '5@78']);
});

test('each mark once, wherever it meets the border of a block', async () => {
  const border = 1024 * 1024;
  for (let shift = -70; shift <= 5; shift += 1) {
    const bytes = Buffer.alloc(border + 200, 0x20);
    const at = border + shift;
    bytes.write('1234567890 0 obj', at);
    expect(await found(bytes)).toEqual([`1234567890@${at}`]);
  }
});
