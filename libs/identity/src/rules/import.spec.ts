import { describe, expect, it } from '@jest/globals';
import { type UnitView } from '@app/contracts';
import { emailCell, honorificCell, nameCell, phoneCell, rankCell, usernameCell } from './import-cells.js';
import { readHeadings } from './import-headings.js';
import { unitFinder } from './import-units.js';

describe('cells of an import', () => {
  it.each([
    ['Nguyễn  Văn   An', { value: 'Nguyễn Văn An' }],
    ["H'Hen Niê", { value: "H'Hen Niê" }],
    ['', { reason: 'missing' }],
    ['@cmd', { reason: 'formula' }],
    ['A1', { reason: 'not-a-name' }],
    ['x'.repeat(201), { reason: 'too-long' }],
  ])('name %s', (text, cell) => expect(nameCell(text)).toEqual(cell));

  it.each([
    ['091.234.5678', { value: '0912345678' }],
    ['912345678', { value: '0912345678' }],
    ['+84 912 345 678', { value: '+84912345678' }],
    ['(0243) 825 3536', { value: '02438253536' }],
    ['1900', { reason: 'not-a-phone' }],
  ])('telephone %s', (text, cell) => expect(phoneCell(text)).toEqual(cell));

  it('user names are folded, ranks are whole numbers, addresses are lower case, forms of address are words', () => {
    expect(usernameCell('Đức.Anh')).toEqual({ value: 'duc.anh' });
    expect(usernameCell('a b')).toEqual({ reason: 'not-a-username' });
    expect([rankCell('7'), rankCell('1.5'), rankCell('')]).toEqual([
      { value: 7 },
      { reason: 'not-a-rank' },
      { value: 9999 },
    ]);
    expect([emailCell('A@B.VN'), emailCell('a@b')]).toEqual([{ value: 'a@b.vn' }, { reason: 'not-an-email' }]);
    expect(['Đ/c', 'ÔNG', 'ba', 'Ngài'].map((word) => honorificCell(word))).toEqual([
      { value: 'dong-chi' },
      { value: 'ong' },
      { value: 'ba' },
      { reason: 'unknown-honorific' },
    ]);
  });
});

describe('headings of an import', () => {
  it('are found in any order, with or without accents', () => {
    const { rowIndex, columns, problems } = readHeadings([['Danh sách'], ['STT', 'CHUC VU', 'Họ  và Tên:']]);
    expect(rowIndex).toBe(1);
    expect([...columns]).toEqual([
      ['title', 1],
      ['fullName', 2],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('units of an import', () => {
  const unit = (id: string, name: string, parentId: string | null): UnitView => ({
    id,
    rev: 1,
    parentId,
    name,
    shortName: name,
    sort: 1,
  });
  const tree = [
    unit('t', 'Tỉnh', null),
    unit('a', 'Sở Tài chính', 't'),
    unit('b', 'Sở Nội vụ', 't'),
    unit('va', 'Văn phòng', 'a'),
    unit('vb', 'Văn phòng', 'b'),
  ];
  const find = unitFinder(tree, () => true);

  it.each([
    ['SỞ TÀI CHÍNH', { unitId: 'a' }],
    ['văn phòng', { reason: 'ambiguous-unit' }],
    ['Sở Nội vụ / Văn phòng', { unitId: 'vb' }],
    ['Tỉnh > Văn phòng', { reason: 'ambiguous-unit' }],
    ['Tỉnh/Sở Tài chính/Văn phòng', { unitId: 'va' }],
    ['Sở Tài chính / Tỉnh / Văn phòng', { reason: 'unknown-unit' }],
    ['Sở Y tế', { reason: 'unknown-unit' }],
  ])('%s', (written, found) => expect(find(written)).toEqual(found));

  it('are only those that are allowed', () => {
    expect(unitFinder(tree, ({ id }) => id === 'va')('Văn phòng')).toEqual({ unitId: 'va' });
  });
});
