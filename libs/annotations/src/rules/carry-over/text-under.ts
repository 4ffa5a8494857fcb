import { type PageBox } from '@app/contracts';
import { heightOf, middleOf } from './boxes.js';
import { type Word } from './word-list.js';

/** The stretch of a page's text under boxes, by letters: `from` and `to` in UTF-16 units; null = no word lies there. */
export function textUnder(
  boxes: readonly PageBox[],
  words: readonly Word[],
): { readonly from: number; readonly to: number } | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { at, length, box } of words) {
    for (const mark of boxes) {
      if (!isOnLine(mark, box)) continue;
      const letter = (box[2] - box[0]) / length;
      // A letter is meant when its middle is covered.
      const first = Math.max(0, Math.ceil((mark[0] - box[0]) / letter - 0.5));
      const last = Math.min(length - 1, Math.floor((mark[2] - box[0]) / letter - 0.5));
      if (first > last) continue;
      from = Math.min(from, at + first);
      to = Math.max(to, at + last + 1);
    }
  }
  return to > from ? { from, to } : null;
}

/** Thin boxes (an underline) lie at the foot of their words, high ones around them. */
function isOnLine(mark: PageBox, word: PageBox): boolean {
  const [, middle] = middleOf(word);
  if (middle >= mark[1] && middle <= mark[3]) return true;
  const [, own] = middleOf(mark);
  return own >= word[1] + heightOf(word) * 0.25 && own <= word[3] + heightOf(word) * 0.2;
}
