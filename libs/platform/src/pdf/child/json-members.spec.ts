import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonMembers } from './json-members.js';

const folder = mkdtempSync(join(tmpdir(), 'ecab-json-'));
const path = join(folder, 'structure.json');

function membersOf(json: string): readonly (readonly [string, unknown])[] {
  writeFileSync(path, json);
  const fd = openSync(path, 'r');
  const bytes = readFileSync(path);
  const found = [...jsonMembers(fd, 3)].map(
    ({ key, start, length }) => [key, JSON.parse(bytes.subarray(start, start + length).toString()) as unknown] as const,
  );
  closeSync(fd);
  return found;
}

afterAll(() => rmSync(folder, { recursive: true }));

test.each([undefined, 2])('finds every object with its value, whatever is in it (indent %j)', (indent) => {
  const name = fc.string().filter((key) => !/["\\]/.test(JSON.stringify(key).slice(1, -1)));
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue()), (objects) => {
      const document = { version: 2, parameters: { a: [{ b: 1 }] }, qpdf: [{ jsonversion: 2 }, objects] };
      const json = JSON.stringify(document, null, indent);
      const parsed = JSON.parse(json) as typeof document;
      expect(membersOf(json)).toEqual([['jsonversion', 2], ...Object.entries(parsed.qpdf[1] ?? {})]);
    }),
  );
});

test('values that reach over the blocks in which the file is read', () => {
  const text = 'x"\\\n{}[]:,'.repeat(300_000);
  const objects = Object.fromEntries(Array.from({ length: 5 }, (_, id) => [`obj:${id} 0 R`, { value: text + id }]));
  const found = membersOf(JSON.stringify({ qpdf: [{}, objects] }));
  expect(found.map(([key]) => key)).toEqual(Object.keys(objects));
  expect(found[4]?.[1]).toEqual({ value: `${text}4` });
});
