import { describe, expect, test } from '@jest/globals';
import { endsAhead } from './ends-ahead.js';
import { type PaperBytes } from './paper-bytes.js';

const { signal } = new AbortController();

function paper(size: number) {
  const asked: (readonly [number, number])[] = [];
  const bytes: PaperBytes = {
    size,
    read: (begin, end) => {
      asked.push([begin, end]);
      return Promise.resolve(Uint8Array.from({ length: end - begin }, (_, at) => (begin + at) % 251));
    },
  };
  return { asked, bytes };
}

describe('the two ends of a paper', () => {
  test('are asked for at once, and only once', async () => {
    const { asked, bytes } = paper(1_000_000);
    const read = endsAhead(bytes, 65_536, signal);
    expect(asked).toEqual([
      [0, 65_536],
      [983_040, 1_000_000],
    ]);
    expect([...(await read.read(983_050, 983_053, signal))]).toEqual([983_050 % 251, 983_051 % 251, 983_052 % 251]);
    expect(await read.read(0, 65_536, signal)).toHaveLength(65_536);
    expect(asked).toHaveLength(2);
    await read.read(65_536, 131_072, signal);
    expect(asked).toHaveLength(3);
  });

  test('a short last piece comes with the one before it', () => {
    const { asked, bytes } = paper(65_536 * 5 + 100);
    endsAhead(bytes, 65_536, signal);
    expect(asked).toEqual([
      [0, 65_536],
      [65_536 * 4, 65_536 * 5 + 100],
    ]);
  });

  test('a small paper is read whole', () => {
    const { asked, bytes } = paper(70_000);
    endsAhead(bytes, 65_536, signal);
    expect(asked).toEqual([[0, 70_000]]);
  });
});
