import { type PageBox } from '@app/contracts';
import { type PagePlace } from '../../../pdf/page-place.js';
import { lineBoxes } from './line-boxes.js';

/** Words that the reader has chosen on a page. */
export interface ChosenWords {
  readonly page: number;
  /** One a line, points. */
  readonly boxes: readonly PageBox[];
}

/** Where on the pages the chosen words stand; nothing where no words of the paper are chosen. */
export function chosenWords(scroller: HTMLElement, places: readonly PagePlace[]): readonly ChosenWords[] {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(scroller)) return [];
  const pieces = piecesOf(range, scroller);
  const { left, top } = scroller.getBoundingClientRect();
  const { scrollLeft, scrollTop } = scroller;
  return places.flatMap((place) => {
    const [x0, y0] = [left + place.left - scrollLeft, top + place.top - scrollTop];
    const isOn = ({ left: x, right, top: y, bottom }: DOMRect) =>
      x < x0 + place.width && right > x0 && (y + bottom) / 2 > y0 && (y + bottom) / 2 < y0 + place.height;
    const boxes = pieces
      .filter(isOn)
      .map(({ left: x, top: y, right, bottom }): PageBox => [
        (x - x0) / place.scale,
        (y - y0) / place.scale,
        (right - x0) / place.scale,
        (bottom - y0) / place.scale,
      ]);
    const lines = lineBoxes(boxes);
    return lines.length === 0 ? [] : [{ page: place.page, boxes: lines }];
  });
}

/** Of the letters only: the browser also tells the boxes of whatever stands around them. */
function piecesOf(range: Range, scroller: HTMLElement): readonly DOMRect[] {
  const pieces: DOMRect[] = [];
  for (const layer of scroller.querySelectorAll('.textLayer')) {
    if (!range.intersectsNode(layer)) continue;
    const letters = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    for (let node = letters.nextNode(); node !== null; node = letters.nextNode()) {
      if (!range.intersectsNode(node) || node.nodeValue?.trim() === '') continue;
      const part = document.createRange();
      part.selectNodeContents(node);
      if (node === range.startContainer) part.setStart(node, range.startOffset);
      if (node === range.endContainer) part.setEnd(node, range.endOffset);
      if (!part.collapsed) pieces.push(...part.getClientRects());
    }
  }
  return pieces;
}
