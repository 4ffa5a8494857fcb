/** Where a page lies in the scrolled content, CSS pixels; what an overlay is put on. */
export interface PagePlace {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels per PDF point. */
  readonly scale: number;
}

/** Pages around the current one that have an overlay: enough for the next turn, few enough for 800 pages. */
const REACH = 3;

/** Numbers of the pages near `page` of a paper with so many pages. */
export function pagesNear(page: number, pages: number): readonly number[] {
  const first = Math.max(1, page - REACH);
  const last = Math.min(pages, page + REACH);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const isSame = (a: PagePlace, b: PagePlace): boolean =>
  a.page === b.page && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;

/** Did nothing move? Then nobody draws again. */
export const arePlacesSame = (a: readonly PagePlace[], b: readonly PagePlace[]): boolean =>
  a.length === b.length && a.every((place, index) => isSame(place, b[index]!));
