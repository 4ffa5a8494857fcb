import { expect, test } from '@jest/globals';
import { cleanText } from './clean-text.js';

test.each([
  ['decomposed letters are composed', 'Ủy ban nhân dân'.normalize('NFD'), 'Ủy ban nhân dân'],
  ['control characters go, blanks are one', 'a\0b\u0007c\u009f \t\u00a0 d', 'abc d'],
  ['line ends are one kind and have no blanks', 'a \r\n b\rc\u2028d', 'a\nb\nc\nd'],
  ['at most one empty line', 'a\n\n\n\nb\n \n \n c', 'a\n\nb\n\nc'],
  ['half surrogates are marked', 'a\ud800b', 'a\ufffdb'],
  ['nothing around it', '\n  x \n', 'x'],
])('%s', (_what, raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('a page with a million letters is no page', () => {
  expect(() => cleanText('x'.repeat(1_000_001))).toThrow('1000001 characters');
});
