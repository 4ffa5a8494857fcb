import { type PageBox } from '@app/contracts';
import { bindToWords } from './bound-words.js';
import { boxAround, boxAroundAll, gapsBetween } from './boxes.js';
import { type Drawing } from './carry-drawing.js';
import { type CarriedMark } from './paper.js';
import { shapePoints } from './shape-points.js';
import { type Word } from './word-list.js';

/** Strokes of handwriting lie no further apart than this; points. */
const TOGETHER = 9;

/**
 * Marks of one old page that move as one: strokes of one author that lie together and touch no word (a remark written in
 * the margin); every other mark by itself.
 */
export function drawingsOf(marks: readonly CarriedMark[], words: readonly Word[]): readonly Drawing[] {
  const single: Drawing[] = [];
  const loose: { readonly mark: CarriedMark; readonly box: PageBox }[] = [];
  for (const mark of marks) {
    const box = boxAround(shapePoints(mark.shape));
    if (box === null) continue;
    const binding = bindToWords(mark.shape, words);
    if (mark.shape.kind === 'ink' && !binding.touches) loose.push({ mark, box });
    else single.push({ marks: [mark], box, binding });
  }
  const written = clusters(loose).map((strokes): Drawing => {
    const box = boxAroundAll(strokes.map((stroke) => stroke.box)) ?? [0, 0, 0, 0];
    const around = { kind: 'rectangle', color: 'ink', width: 1, from: [box[0], box[1]], to: [box[2], box[3]] } as const;
    const binding = { ...bindToWords(around, words), touches: false };
    return { marks: strokes.map(({ mark }) => mark), box, binding };
  });
  return [...single, ...written];
}

function clusters<T extends { readonly mark: CarriedMark; readonly box: PageBox }>(
  strokes: readonly T[],
): readonly (readonly T[])[] {
  let groups: (readonly T[])[] = [];
  for (const stroke of strokes) {
    const isBeside = (group: readonly T[]): boolean =>
      group.some(
        ({ mark, box }) =>
          mark.authorId === stroke.mark.authorId && gapsBetween(box, stroke.box).every((gap) => gap <= TOGETHER),
      );
    groups = [...groups.filter((group) => !isBeside(group)), [...groups.filter(isBeside).flat(), stroke]];
  }
  return groups;
}
