import { describe, expect, test } from '@jest/globals';
import { addressed, givenName, initials, unbrokenName } from './names.js';

describe('names of people', () => {
  test('initials are those of the last two words, with their marks', () => {
    expect(initials('Nguyễn Thị Thu Hà')).toBe('TH');
    expect(initials('Bùi Đức Thắng')).toBe('ĐT');
    expect(initials('  ngô   xuân trường ')).toBe('XT');
    expect(initials('Ánh')).toBe('Á');
    expect(initials('')).toBe('');
  });

  test('letters typed as base and mark count as one', () => {
    expect(initials('Lê Ánh'.normalize('NFD'))).toBe('LÁ');
  });

  test('a line never breaks after the family name', () => {
    expect(unbrokenName('Đỗ Minh Quân')).toBe('Đỗ\u00a0Minh Quân');
    expect(addressed('Đỗ Minh Quân', 'dong-chi', 'vi')).toBe('đồng chí Đỗ\u00a0Minh Quân');
    expect(addressed('Lê Mai', 'ba', 'vi')).toBe('bà Lê\u00a0Mai');
    expect(addressed('Lê Mai', 'dong-chi', 'en')).toBe('Lê\u00a0Mai');
  });

  test('the given name is the last word', () => {
    expect(givenName('Trần Quốc Việt')).toBe('Việt');
  });
});
