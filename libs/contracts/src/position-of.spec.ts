import { describe, expect, it } from '@jest/globals';
import { positionOf } from './position-of.js';

describe('a position with its unit', () => {
  it.each([
    ['Giám đốc', 'Sở Tài chính', 'Giám đốc Sở Tài chính'],
    ['Chánh Văn phòng', 'Văn phòng UBND tỉnh', 'Chánh Văn phòng UBND tỉnh'],
    ['Giám đốc Sở Y tế', 'Sở Y tế', 'Giám đốc Sở Y tế'],
    ['Chuyên gia', '', 'Chuyên gia'],
    ['', 'Sở Y tế', 'Sở Y tế'],
  ])('%s + %s → %s', (position, unit, said) => {
    expect(positionOf({ position, unit })).toBe(said);
  });
});
