import { bindToWords } from './bound-words.js';
import { carryDrawing } from './carry-drawing.js';
import { carryTextMark } from './carry-text-mark.js';
import { drawingsOf } from './drawings.js';
import { type TextMarkShape } from '@app/contracts';
import { isPicture, type PagePair } from './page-pairs.js';
import { type CarriedMark, type PageContent, type Successor } from './paper.js';
import { numberOf, orphan, placeByPage, placeWholePageNote } from './place-on-page.js';
import { compareVersions, type Versions } from './versions.js';

/**
 * Carries the marks of a version over to the one that replaces it: exactly one successor for every mark, in the order of
 * the marks. A mark goes with its words, wherever they went; on an unchanged page it stays as it is; where it is not sure,
 * somebody is asked to look, because a wrong place is worse. Pure; time grows with the text, and little with the marks.
 */
export function carryOver(
  before: readonly PageContent[],
  after: readonly PageContent[],
  marks: readonly CarriedMark[],
): readonly Successor[] {
  if (marks.length === 0) return [];
  const pageOf = new Map(before.map(({ page }, nth) => [page, nth]));
  if (isSameFile(before, after) && marks.every(({ page }) => pageOf.has(page)))
    return marks.map(({ id, page, shape }) => ({ markId: id, state: 'kept', page, shape, score: 1 }));
  const versions = compareVersions(before, after);
  const byPage = Map.groupBy(marks, (mark) => pageOf.get(mark.page) ?? -1);
  const successors = new Map<CarriedMark, Successor>();
  for (const [old, onPage] of byPage) {
    const marksById = Map.groupBy(onPage, (mark) => mark.id);
    for (const successor of carryPage(versions, onPage, old))
      for (const mark of marksById.get(successor.markId) ?? []) successors.set(mark, successor);
  }
  return marks.map((mark) => successors.get(mark) ?? orphan(versions, mark, pageOf.get(mark.page) ?? 0));
}

/** The same file sent again: even pages that nothing tells from each other are where they were. */
const isSameFile = (before: readonly PageContent[], after: readonly PageContent[]): boolean =>
  before.length === after.length && before.every((page, nth) => isSamePage(page, after[nth]));

const isSamePage = (a: PageContent, b: PageContent | undefined): boolean =>
  a.page === b?.page &&
  a.text === b.text &&
  a.imageHash === b.imageHash &&
  a.words.length === b.words.length &&
  a.words.every((value, nth) => value === b.words[nth]);

function carryPage(versions: Versions, marks: readonly CarriedMark[], old: number): readonly Successor[] {
  if (versions.before[old] === undefined) return marks.map((mark) => orphan(versions, mark, 0));
  const pair = versions.pairs[old];
  if (pair?.by === 'same') return marks.map((mark) => stay(versions, mark, old, pair));
  const isBare = versions.oldWords(old).length === 0;
  const isUnread = isBare || (isPicture(versions.map.before, old) && versions.before[old].imageHash !== null);
  const drawn: CarriedMark[] = [];
  const successors: Successor[] = [];
  for (const mark of marks) {
    const { shape } = mark;
    if (shape.kind === 'note' && shape.at === null) successors.push(placeWholePageNote(versions, mark, old));
    else if (isTextMark(shape) && !(isUnread && mark.anchor === null))
      successors.push(carryTextMark(versions, { ...mark, shape }, old));
    else if (isUnread || isTextMark(shape)) successors.push(placeByPage(versions, mark, old));
    else drawn.push(mark);
  }
  for (const drawing of drawingsOf(drawn, versions.oldWords(old)))
    successors.push(...carryDrawing(versions, drawing, old));
  return successors;
}

/** The words of the page are untouched; if its pictures are not, what touches no word may have been about them. */
function stay(versions: Versions, mark: CarriedMark, old: number, pair: PagePair): Successor {
  const { id: markId, shape } = mark;
  const isAboutWords = !pair.looksChanged || isTextMark(shape) || bindToWords(shape, versions.oldWords(old)).touches;
  const state = isAboutWords ? 'kept' : 'check';
  return { markId, state, page: numberOf(versions, pair.fresh ?? old), shape, score: state === 'kept' ? 1 : 0.7 };
}

const isTextMark = (shape: CarriedMark['shape']): shape is TextMarkShape =>
  shape.kind === 'highlight' || shape.kind === 'underline';
