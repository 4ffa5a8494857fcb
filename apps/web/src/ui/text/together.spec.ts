import { expect, test } from '@jest/globals';
import { textParts } from './together.js';

const kept = (text: string) =>
  textParts(text)
    .filter(({ kind }) => kind === 'together')
    .map(({ text: part }) => part);

test('periods, shares and amounts are kept together', () => {
  expect(kept('Phiên họp thường kỳ tháng 11/2026')).toEqual(['tháng 11/2026']);
  expect(kept('Quy hoạch giai đoạn 2027–2030, từ 14 trên 27 phiếu')).toEqual(['2027–2030', '14 trên 27']);
  expect(kept('Nội dung 3: trang 14–16 thay đổi, 30 phút')).toEqual(['14–16', '30 phút']);
  expect(kept('Chuyển đổi số cấp xã')).toEqual([]);
});

test('a near time and a code are kept together', () => {
  expect(kept('Dùng được đến hôm nay 08:44, một lần.')).toEqual(['hôm nay 08:44']);
  expect(kept('Last seen yesterday 17:05 · signed in 09:10, 20/11/2026')).toEqual(['yesterday 17:05']);
  expect(kept('08:44:09 · Mã biên nhận 7KQ2-M9XD')).toEqual(['7KQ2-M9XD']);
  expect(kept('Mã 7KQ2-M9XD-03AB')).toEqual(['7KQ2-M9XD-03AB']);
  expect(kept('Nghị định 51/2026-NĐ')).toEqual([]);
});

test('the name of a place is kept with what it is', () => {
  expect(kept('Ủy ban nhân dân thành phố Hồ Chí Minh họp với tỉnh Sông Hiền tháng 11/2026')).toEqual([
    'thành phố Hồ Chí Minh',
    'tỉnh Sông Hiền',
    'tháng 11/2026',
  ]);
  expect(kept('Các xã, phường và Sở Xây dựng; cấp tỉnh')).toEqual([]);
});

test('no letter is lost', () => {
  for (const text of ['Quý III/2029 và năm 2030', '', 'tháng 1', '18.640 tỷ đồng – 2 phút']) {
    expect(
      textParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  }
});
