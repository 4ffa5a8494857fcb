import { expect, test } from '@jest/globals';
import { parseDay, parseTime } from './typed-time.js';

test('days as people type them', () => {
  for (const typed of ['26/11/2026', ' 26-11-2026 ', '26.11.26', '26112026', '26 11 2026'])
    expect(parseDay(typed)).toBe('2026-11-26');
  expect(parseDay('3/2/2027')).toBe('2027-02-03');
});

test('days that do not exist are refused, never moved', () => {
  for (const typed of ['31/11/2026', '29/02/2027', '13/13/2026', '0/1/2026', '11/2026', '2026-11-26', '', 'mai'])
    expect(parseDay(typed)).toBeNull();
  expect(parseDay('29/02/2028')).toBe('2028-02-29');
});

test('times as people type them', () => {
  for (const typed of ['8:30', '08:30', '8h30', '8g30', '8 giờ 30', '8 giờ 30 phút', '8.30', '0830', '830'])
    expect({ typed, time: parseTime(typed) }).toEqual({ typed, time: '08:30' });
  expect(parseTime('14')).toBe('14:00');
  expect(parseTime('14h')).toBe('14:00');
  expect(parseTime('0:05')).toBe('00:05');
});

test('times that do not exist are refused', () => {
  for (const typed of ['24:00', '8:60', '8h30 sáng', '', '12345', 'trưa']) expect(parseTime(typed)).toBeNull();
});
