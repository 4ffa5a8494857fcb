import { describe, expect, test } from '@jest/globals';
import { placeWords, type WordBox } from './place-words.js';

const at = (text: string, left: number): WordBox => ({ text, box: [left, 0.04, left + 5, 10] });

describe('words of a page', () => {
  test('are found in its text in their order, the second of two equal ones at the second place', () => {
    const words = [at('giao', 1), at('Sở', 10), at('giao', 20)];
    expect(placeWords('giao Sở\ngiao', words)).toEqual([
      ...[0, 4, 10, 0, 60, 100],
      ...[5, 2, 100, 0, 150, 100],
      ...[8, 4, 200, 0, 250, 100],
    ]);
  });

  test('that the text does not have are left out, and the others keep their places', () => {
    expect(placeWords('một ba', [at('một', 1), at('hai', 2), at('ba', 3)]).filter((_, n) => n % 6 === 0)).toEqual([
      0, 4,
    ]);
  });

  test('are not looked for far away', () => {
    const text = `một ${'x'.repeat(100)} hai`;
    expect(placeWords(text, [at('hai', 1), at('một', 2)]).slice(0, 2)).toEqual([0, 3]);
  });
});
