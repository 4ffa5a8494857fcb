import { describe, expect, test } from '@jest/globals';
import { formatClock, formatDuration, formatMinutes } from './durations.js';

describe('durations', () => {
  test('a clock has two figures for minutes and seconds, hours only when there are some', () => {
    expect([402, 48, 0, -75, 3909].map(formatClock)).toEqual(['06:42', '00:48', '00:00', '01:15', '1:05:09']);
  });

  test('in words, rounded down to whole units', () => {
    expect(formatDuration(1080, 'vi')).toBe('18 phút');
    expect(formatDuration(40, 'vi')).toBe('40 giây');
    expect(formatDuration(12_600, 'vi')).toBe('3 giờ 30 phút');
    expect(formatDuration(7200, 'en')).toBe('2 hours');
    expect(formatDuration(60, 'en')).toBe('1 minute');
    expect(formatDuration(200_000, 'vi')).toBe('2 ngày');
    expect(formatDuration(-5, 'vi')).toBe('0 giây');
  });

  test('planned minutes', () => {
    expect(formatMinutes(0, 'vi')).toBe('0 phút');
    expect(formatMinutes(210, 'vi')).toBe('3 giờ 30 phút');
  });
});
