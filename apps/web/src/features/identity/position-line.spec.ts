import { expect, it } from '@jest/globals';
import { positionLine } from './position-line.js';

it.each([
  ['Giám đốc', 'Sở Tài chính', 'Giám đốc Sở Tài chính'],
  ['Giám đốc Sở Tài chính', 'Sở Tài chính', 'Giám đốc Sở Tài chính'],
  ['Chánh Văn phòng', 'Văn phòng UBND tỉnh', 'Chánh Văn phòng UBND tỉnh'],
  ['Chuyên gia', '', 'Chuyên gia'],
  ['', 'Sở Y tế', 'Sở Y tế'],
])('%s, %s: %s', (position, unit, line) => expect(positionLine({ position, unit })).toBe(line));
