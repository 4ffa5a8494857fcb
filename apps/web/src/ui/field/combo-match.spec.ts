import { expect, test } from '@jest/globals';
import { matches, plain } from './combo-match.js';

const person = { label: 'Nguyễn Thị Thu Hà', detail: 'Giám đốc Sở Văn hóa' };

test('a person is found with or without diacritics, by name and by office', () => {
  for (const search of ['thu ha', 'Thu Hà', 'hà thu', 'so van', 'nguyen giam', ''])
    expect(matches(person, search)).toBe(true);
});

test('words match from their beginning', () => {
  expect(matches(person, 'uyễn')).toBe(false);
  expect(matches(person, 'thu quan')).toBe(false);
  expect(matches(undefined, 'thu')).toBe(false);
});

test('đ is a d without its stroke', () => {
  expect(plain('Đỗ Đức')).toBe('do duc');
});
