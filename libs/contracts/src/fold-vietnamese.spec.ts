import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldVietnamese } from './fold-vietnamese.js';

test.each([
  ['Đầu tư công', 'dau tu cong'],
  ['PHỤ LỤC 02', 'phu luc 02'],
  ['ngân\nsách\tnhà\u00a0nước', 'ngan sach nha nuoc'],
  ['ưƯơƠăĂâÂêÊôÔđĐ', 'uuooaaaaeeoodd'],
  ['Nghị quyết số 30/NQ-HĐND', 'nghi quyet so 30/nq-hdnd'],
])('%s → %s', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded);
});

test('a place in the folded text is the same place in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const nfc = text.normalize('NFC');
      expect(foldVietnamese(nfc)).toHaveLength(nfc.length);
    }),
  );
});
