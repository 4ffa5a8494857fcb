import { expect, test } from '@jest/globals';
import { foldVietnamese } from '@app/contracts';
import { foundPlaces } from './found-places.js';

const page = (text: string) => ({ page: 3, text, folded: foldVietnamese(text) });

test('each place with its words as they are written', () => {
  const text = 'Kế hoạch đầu tư công.\nĐầu tư trung hạn';
  expect(foundPlaces(page(text), 'dau tu')).toEqual([
    { page: 3, at: 9, length: 6, excerpt: 'Kế hoạch đầu tư công. Đầu tư trung hạn', excerptAt: 9 },
    { page: 3, at: 22, length: 6, excerpt: 'Kế hoạch đầu tư công. Đầu tư trung hạn', excerptAt: 22 },
  ]);
});

test('an excerpt of a long page begins with a whole word and holds the place', () => {
  const [place] = foundPlaces(page(`${'ngân sách địa phương '.repeat(20)}dự toán bổ sung`), 'du toan');
  expect(place?.excerpt.slice(place.excerptAt, place.excerptAt + place.length)).toBe('dự toán');
  expect(place?.excerpt).toMatch(/^(ngân|sách|địa|phương)/);
});

test('nothing found', () => {
  expect(foundPlaces(page('Tờ trình'), 'nghi quyet')).toEqual([]);
});
