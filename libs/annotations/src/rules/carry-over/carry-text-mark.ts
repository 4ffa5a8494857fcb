import { boxesOfText } from '@app/documents';
import { findQuote } from './find-quote.js';
import { type MarkShape, type TextMarkShape } from '@app/contracts';
import { type MarkAnchor, type CarriedMark, type Successor } from './paper.js';
import { numberOf, orphan, placeByPage } from './place-on-page.js';
import { type Placement, placeSigns } from './place-signs.js';
import { textUnder } from './text-under.js';
import { type Stretch } from './unique-shingles.js';
import { scoreOf, verdict } from './verdict.js';
import { type Versions } from './versions.js';
import { signFrom } from './whole-text.js';

/** A highlight or an underline of text goes with the text. The page of the mark is not the same in both versions. */
export function carryTextMark(
  versions: Versions,
  mark: CarriedMark & { readonly shape: TextMarkShape },
  old: number,
): Successor {
  const signs = markedSigns(versions, mark, old);
  if (signs === null && versions.oldWords(old).length > 0) return placeByPage(versions, mark, old);
  const placement = signs === null ? byQuote(versions, mark.anchor) : placeSigns(versions.map, [signs]);
  const sureness = verdict(placement, signs === null ? Infinity : signs.to - signs.from);
  if (placement === null || sureness === 'none') return orphan(versions, mark, old);

  const boxes = boxesOf(versions, placement);
  const shape: MarkShape = boxes.length > 0 ? { ...mark.shape, boxes } : mark.shape;
  const state = sureness === 'sure' && signs !== null && boxes.length > 0 ? 'moved' : 'check';
  return { markId: mark.id, state, page: numberOf(versions, placement.page), shape, score: scoreOf(placement) };
}

function markedSigns({ map, oldWords }: Versions, mark: CarriedMark & { readonly shape: TextMarkShape }, old: number) {
  const text = textUnder(mark.shape.boxes, oldWords(old));
  if (text === null) return null;
  const signs: Stretch = { from: signFrom(map.before, old, text.from), to: signFrom(map.before, old, text.to) };
  return signs.to > signs.from ? signs : null;
}

/** For an old version without stored words: a guess, as nothing but the quote says where it was. */
const byQuote = ({ map }: Versions, anchor: MarkAnchor | null): Placement | null =>
  anchor === null ? null : findQuote(map, anchor);

function boxesOf({ map, after }: Versions, { page, signs }: Placement): TextMarkShape['boxes'] {
  const from = map.after.at[signs.from] ?? 0;
  const to = (map.after.at[signs.to - 1] ?? 0) + 1;
  return boxesOfText(after[page]?.words ?? [], from, to - from);
}
