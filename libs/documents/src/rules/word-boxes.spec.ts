import { describe, expect, test } from '@jest/globals';
import { boxesOfText } from './word-boxes.js';

// "Sở Tài chính" on one line, "chủ trì" on the next; tenths of a point.
const words = [
  ...[0, 2, 1000, 500, 1100, 620],
  ...[3, 3, 1150, 500, 1300, 620],
  ...[7, 5, 1350, 501, 1600, 621],
  ...[13, 3, 1000, 700, 1150, 820],
  ...[17, 3, 1200, 700, 1350, 820],
];

describe('where a stretch of text stands', () => {
  test('is one box a line', () => {
    expect(boxesOfText(words, 3, 13)).toEqual([
      [115, 50, 160, 62.1],
      [100, 70, 115, 82],
    ]);
  });

  test('takes its share of a word', () => {
    expect(boxesOfText(words, 8, 2)).toEqual([[140, 50.1, 150, 62.1]]);
  });

  test('is nowhere between words and without words', () => {
    expect(boxesOfText(words, 2, 1)).toEqual([]);
    expect(boxesOfText([], 0, 5)).toEqual([]);
  });

  test('does not join columns that are read one after the other', () => {
    const columns = [...[0, 1, 4000, 500, 4100, 620], ...[2, 1, 1000, 500, 1100, 620]];
    expect(boxesOfText(columns, 0, 3)).toHaveLength(2);
  });
});
