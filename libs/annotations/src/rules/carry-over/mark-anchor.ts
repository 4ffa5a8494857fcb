import { bindToWords } from './bound-words.js';
import { type MarkShape } from '@app/contracts';
import { type MarkAnchor, type PageContent } from './paper.js';
import { textUnder } from './text-under.js';
import { wordList } from './word-list.js';

/** UTF-16 units kept on each side of a quote. */
const AROUND = 32;

/**
 * The words a mark stands on, and the text around them: under the boxes of a highlight or underline; touched by a stroke or
 * figure (from the first to the last such word). Null for notes, stamps and texts, and where no word is touched.
 */
export function markAnchor(shape: MarkShape, page: Pick<PageContent, 'text' | 'words'>): MarkAnchor | null {
  const stretch = markedText(shape, page);
  if (stretch === null) return null;
  const { from, to } = stretch;
  return {
    quote: page.text.slice(from, to),
    prefix: page.text.slice(Math.max(0, from - AROUND), from),
    suffix: page.text.slice(to, to + AROUND),
  };
}

function markedText(shape: MarkShape, page: Pick<PageContent, 'words'>) {
  const words = wordList(page.words);
  switch (shape.kind) {
    case 'highlight':
    case 'underline':
      return textUnder(shape.boxes, words);
    case 'ink':
    case 'line':
    case 'arrow':
    case 'rectangle': {
      const binding = bindToWords(shape, words);
      const [first, last] = [words[binding.words[0] ?? -1], words[binding.words.at(-1) ?? -1]];
      const isTouched = binding.touches && first !== undefined && last !== undefined;
      return isTouched ? { from: first.at, to: last.at + last.length } : null;
    }
    case 'text':
    case 'note':
    case 'stamp':
      return null;
  }
}
