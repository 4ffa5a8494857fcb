import { expect, test } from '@jest/globals';
import { foldVietnamese } from '@app/contracts';
import { foundPlaces } from './found-places.js';

const query = (typed: string) => ({ typed, folded: foldVietnamese(typed) });
const page = (text: string) => ({ page: 3, text, folded: foldVietnamese(text), words: [] as number[] });

test('each place with its words as they are written', () => {
  const text = 'Kế hoạch đầu tư công.\nĐầu tư trung hạn';
  expect(foundPlaces(page(text), query('dau tu'))).toEqual([
    { page: 3, at: 9, length: 6, excerpt: 'Kế hoạch đầu tư công. Đầu tư trung hạn', excerptAt: 9, boxes: [] },
    { page: 3, at: 22, length: 6, excerpt: 'Kế hoạch đầu tư công. Đầu tư trung hạn', excerptAt: 22, boxes: [] },
  ]);
});

test('an excerpt of a long page begins with a whole word and holds the place', () => {
  const [place] = foundPlaces(page(`${'ngân sách địa phương '.repeat(20)}dự toán bổ sung`), query('du toan'));
  expect(place?.excerpt.slice(place.excerptAt, place.excerptAt + place.length)).toBe('dự toán');
  expect(place?.excerpt).toMatch(/^(ngân|sách|địa|phương)/);
});

test('a place stands where its words stand', () => {
  const words = [...[0, 2, 100, 100, 200, 220], ...[3, 5, 250, 100, 500, 220]];
  expect(foundPlaces({ ...page('Tờ trình'), words }, query('trinh'))[0]?.boxes).toEqual([[25, 10, 50, 22]]);
});

test('typed with marks only those words, whichever letter of a vowel pair bears the mark', () => {
  const text = 'Uỷ ban nhân dân, Ủy ban; dần dần';
  expect(foundPlaces(page(text), query('ủy ban')).map(({ at }) => at)).toEqual([0, 17]);
  expect(foundPlaces(page(text), query('dân')).map(({ at }) => at)).toEqual([12]);
  expect(foundPlaces(page(text), query('dan'))).toHaveLength(3);
});

test('a number of a document is found as it is written', () => {
  const text = 'Căn cứ Nghị quyết số 12/2026/NQ-HĐND ngày 10/7/2026';
  for (const typed of ['12/2026/NQ-HĐND', '12/2026/nq-hdnd'])
    expect(foundPlaces(page(text), query(typed))).toHaveLength(1);
});

test('nothing found', () => {
  expect(foundPlaces(page('Tờ trình'), query('nghi quyet'))).toEqual([]);
});
