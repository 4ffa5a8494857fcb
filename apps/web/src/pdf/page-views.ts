import { type PageBox, type PageSize } from '@app/contracts';
import type { PageViewport } from 'pdfjs-dist/types/src/display/page_viewport.js';
import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import { type PdfEngine } from './pdf-engine.js';
import { type PagePlace, pagesNear } from './page-place.js';

/** What we touch of pdf.js' own page, which its types leave open. */
interface PageView {
  readonly div: HTMLDivElement;
  readonly pdfPage: unknown;
  viewport: PageViewport;
  pdfPageRotate: number;
}
const viewOf = (viewer: PDFViewer, page: number): PageView | undefined =>
  viewer.getPageView(page - 1) as PageView | undefined;

/**
 * pdf.js takes every page for as large as the first until it has read it: in a paper of A4 and A3 the page under the
 * reader's eyes would jump. The server knows all sizes, so each page is given its own before it is read.
 */
export function giveSizes({ pdfjs }: PdfEngine, viewer: PDFViewer, sizes: readonly PageSize[]): void {
  sizes.forEach(({ width, height }, index) => {
    const view = viewOf(viewer, index + 1);
    if (view === undefined || view.pdfPage !== null) return;
    const { constructor, scale } = view.viewport;
    const Viewport = constructor as typeof PageViewport;
    view.viewport = new Viewport({ viewBox: [0, 0, width, height], userUnit: 1, scale, rotation: 0 });
    view.pdfPageRotate = 0;
    pdfjs.setLayerDimensions(view.div, view.viewport, true, false);
  });
}

/** The small picture of a page lies under it until the page is painted: no page is ever white. */
export function layThumbnails(viewer: PDFViewer, thumbnailUrl: (page: number) => string): void {
  const current = viewer.currentPageNumber;
  const near = [...pagesNear(current, viewer.pagesCount)].sort((a, b) => Math.abs(a - current) - Math.abs(b - current));
  for (const page of near) {
    const { style } = viewOf(viewer, page)!.div;
    if (style.backgroundImage === '') style.backgroundImage = `url("${thumbnailUrl(page)}")`;
  }
}

export function nameForListeners(viewer: PDFViewer, nameOf: (page: number) => string): void {
  for (let page = 1; page <= viewer.pagesCount; page += 1) {
    const { div } = viewOf(viewer, page)!;
    div.removeAttribute('data-l10n-id');
    div.setAttribute('aria-label', nameOf(page));
  }
}

/** Where the pages near the current one lie now. */
export function placesOf(viewer: PDFViewer, sizes: readonly PageSize[]): readonly PagePlace[] {
  return pagesNear(viewer.currentPageNumber, viewer.pagesCount).flatMap((page) => placeOf(viewer, sizes, page) ?? []);
}

function placeOf(viewer: PDFViewer, sizes: readonly PageSize[], page: number): PagePlace | null {
  const view = viewOf(viewer, page);
  const size = sizes[page - 1];
  if (view === undefined || size === undefined) return null;
  const { offsetLeft, offsetTop, clientLeft, clientTop, clientWidth, clientHeight } = view.div;
  return {
    page,
    left: offsetLeft + clientLeft,
    top: offsetTop + clientTop,
    width: clientWidth,
    height: clientHeight,
    scale: clientWidth / size.width,
  };
}

/** Scrolls until a place on a page stands in the upper part of the window, and no further than it must. */
export function bringIntoSight(viewer: PDFViewer, sizes: readonly PageSize[], page: number, box: PageBox): void {
  const place = placeOf(viewer, sizes, page);
  if (place === null) return;
  const { container } = viewer;
  const [left, top, right, bottom] = box.map((side) => side * place.scale) as unknown as PageBox;
  const isAbove = place.top + top < container.scrollTop;
  const isBelow = place.top + bottom > container.scrollTop + container.clientHeight * LOWER_EDGE;
  if (isAbove || isBelow) container.scrollTop = place.top + top - container.clientHeight / 3;
  const isAside =
    place.left + left < container.scrollLeft || place.left + right > container.scrollLeft + container.clientWidth;
  if (isAside) container.scrollLeft = place.left + left - container.clientWidth / 4;
}
/** What floats over the paper hides its lower end. */
const LOWER_EDGE = 0.85;
