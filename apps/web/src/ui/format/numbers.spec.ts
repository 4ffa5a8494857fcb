import { describe, expect, test } from '@jest/globals';
import { formatBytes, formatNumber, outOf } from './numbers.js';

describe('numbers', () => {
  test('a point for thousands and a comma for decimals in Vietnamese', () => {
    expect(formatNumber(18_640, 'vi')).toBe('18.640');
    expect(formatNumber(2_100.5, 'vi')).toBe('2.100,5');
    expect(formatNumber(18_640, 'en')).toBe('18,640');
  });

  test('sizes of files', () => {
    expect(formatBytes(0, 'vi')).toBe('0 B');
    expect(formatBytes(840_000, 'vi')).toBe('840 KB');
    expect(formatBytes(12_400_000, 'vi')).toBe('12,4 MB');
    expect(formatBytes(1_000_000_000, 'en')).toBe('1 GB');
  });

  test('a share is said, not written with a stroke', () => {
    expect(outOf(11, 27, 'vi')).toBe('11 trên 27');
    expect(outOf(11, 27, 'en')).toBe('11 of 27');
  });
});
