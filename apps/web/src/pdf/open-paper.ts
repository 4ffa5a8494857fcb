import { fitInside } from '@app/client';
import { type PageBox, type PageSize, type PdfRect } from '@app/contracts';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { PDFViewer, PDFViewerOptions } from 'pdfjs-dist/types/web/pdf_viewer.js';
import { loadingOptions } from './loading-options.js';
import { type OutlineEntry, outlineOf } from './outline.js';
import { onOwnMovement } from './own-movement.js';
import { holdOutsideLinks } from './outside-links.js';
import { type PagePlace } from './page-place.js';
import { networkBytes, type PaperBytes } from './paper-bytes.js';
import { endsAhead } from './ends-ahead.js';
import { lookAhead } from './look-ahead.js';
import { bringIntoSight, giveSizes, layThumbnails, nameForListeners, placesOf } from './page-views.js';
import { loadPdfEngine, type PdfEngine } from './pdf-engine.js';
import { onPinch } from './pinch.js';
import { rangeTransport } from './range-transport.js';
import { scaleValueOf, type Zoom, zoomOf } from './zoom.js';

/** A paper as the viewer needs it. */
export interface PaperSource {
  /** Of the same origin; answers ranges. */
  readonly url: string;
  /** Bytes; null = only with its facts. Known at once, the first bytes are on their way before anything else is. */
  readonly size: number | null;
  readonly facts: () => Promise<PaperFacts>;
  /** A small picture of a page. */
  readonly thumbnailUrl: (page: number) => string;
}

/** What the server knows of a paper. */
export interface PaperFacts {
  /** Bytes. */
  readonly size: number;
  /** Of every page, as it is shown; points. */
  readonly pages: readonly PageSize[];
}

export interface PaperHooks {
  /** Another page is the current one, whoever turned it. */
  readonly onPage: (page: number) => void;
  /** `scale`: 1 = as printed. */
  readonly onZoom: (zoom: Zoom, scale: number) => void;
  /** The reader moved or zoomed by himself. */
  readonly onOwnMovement: () => void;
  /** An address outside the paper was touched; nothing has opened. */
  readonly onOutsideLink: (url: string) => void;
  /** No more of it will come: it is no longer given out. */
  readonly onLost: (error: unknown) => void;
  readonly onPlaces: (places: readonly PagePlace[]) => void;
  readonly pageName: (page: number) => string;
}

export interface PaperHandle {
  /** Shows a page; with a region (PDF points) all of it, as large as fits. */
  readonly goTo: (page: number, rect?: PdfRect | null) => void;
  /** Shows a place on a page at the size it is read in; null = the page. */
  readonly goToBox: (page: number, box: PageBox | null) => void;
  readonly zoomTo: (zoom: Zoom) => void;
  readonly outline: () => Promise<readonly OutlineEntry[]>;
  readonly goToEntry: (entry: OutlineEntry) => void;
  /** Keys reach the paper from here on. */
  readonly focus: () => void;
}

/** Pixels of the screen per point at 100 %. */
const CSS_PER_POINT = 96 / 72;

/** Opens a paper in `container` (absolutely placed, its first child takes the pages). Everything ends with `signal`. */
export async function openPaper(
  container: HTMLDivElement,
  source: PaperSource,
  start: { readonly page: number; readonly zoom: Zoom },
  hooks: PaperHooks,
  signal: AbortSignal,
): Promise<PaperHandle> {
  const [engine, bytes, { pages }] = await everything(source, signal);
  signal.throwIfAborted();
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  const range = rangeTransport(engine, bytes, signal, lose);
  const task = engine.pdfjs.getDocument({ ...loadingOptions, range, worker: engine.worker });
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  const document = await Promise.race([task.promise, lost]);
  signal.throwIfAborted();
  const { viewer, links, events } = makeViewer(engine, container, signal);
  const ready = new Promise<void>((resolve) => {
    events.on('pagesinit', () => {
      giveSizes(engine, viewer, pages);
      nameForListeners(viewer, hooks.pageName);
      viewer.currentScaleValue = scaleValueOf(start.zoom);
      if (start.page > 1) viewer.scrollPageIntoView({ pageNumber: Math.min(start.page, viewer.pagesCount) });
      resolve();
    });
  });
  lost.catch(hooks.onLost);
  viewer.setDocument(document);
  links.setDocument(document);
  await ready;
  listen(viewer, { pages, thumbnailUrl: source.thumbnailUrl }, hooks, signal);
  return handleOf(viewer, document, pages, (destination) => void links.goToDestination(destination));
}

/** Library, facts and first bytes come side by side: on a slow line each alone takes as long as all together. */
function everything(source: PaperSource, signal: AbortSignal): Promise<[PdfEngine, PaperBytes, PaperFacts]> {
  const facts = source.facts();
  const bytes = async () => {
    const size = source.size ?? (await facts).size;
    return endsAhead(networkBytes(source.url, size), loadingOptions.rangeChunkSize, signal);
  };
  return Promise.all([loadPdfEngine(), bytes(), facts]);
}

function makeViewer({ pdfjs, viewer: lib }: PdfEngine, container: HTMLDivElement, signal: AbortSignal) {
  const events = new lib.EventBus();
  const links = new lib.PDFLinkService({ eventBus: events, ignoreDestinationZoom: true });
  const options = {
    container,
    eventBus: events,
    linkService: links,
    l10n: silentWords,
    textLayerMode: 1,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    enableOptimizedPartialRendering: true,
    abortSignal: signal,
  };
  const viewer = new lib.PDFViewer(options as unknown as PDFViewerOptions);
  links.setViewer(viewer);
  lookAhead(viewer);
  signal.addEventListener('abort', () => viewer.setDocument(null), { once: true });
  return { viewer, links, events };
}

/** What is laid under and over the pages. */
type LaidOut = Pick<PaperSource, 'thumbnailUrl'> & Pick<PaperFacts, 'pages'>;

/** Page names are ours (`pageName`); without this pdf.js would bring its own English ones. */
const silentWords = {
  getLanguage: () => 'vi',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
};

function listen(viewer: PDFViewer, source: LaidOut, hooks: PaperHooks, signal: AbortSignal): void {
  const { eventBus: events, container } = viewer;
  const show = (): void => {
    layThumbnails(viewer, source.thumbnailUrl);
    hooks.onPlaces(placesOf(viewer, source.pages));
  };
  const on = <E>(name: string, listener: (event: E) => void) => events.on(name, listener, { signal });
  on<{ pageNumber: number }>('pagechanging', ({ pageNumber }) => hooks.onPage(pageNumber));
  on<{ scale: number; presetValue?: string }>('scalechanging', ({ scale, presetValue }) =>
    hooks.onZoom(zoomOf(scale, presetValue), scale),
  );
  for (const name of ['updateviewarea', 'scalechanging', 'rotationchanging', 'pagerendered']) on(name, show);
  const resized = new ResizeObserver(() => {
    // Taken from the page: to nothing is no new size, and pdf.js complains that it cannot scroll there.
    if (container.offsetParent === null) return;
    // A preset is a promise about the width; a number is kept.
    viewer.currentScaleValue = viewer.currentScaleValue ?? scaleValueOf('width');
    show();
  });
  resized.observe(container);
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });
  onOwnMovement(container, hooks.onOwnMovement, signal);
  holdOutsideLinks(container, hooks.onOutsideLink, signal);
  onPinch(
    container,
    ({ factor, origin }) => {
      hooks.onOwnMovement();
      viewer.updateScale({ scaleFactor: factor, origin: [...origin], drawingDelay: 400 });
    },
    signal,
  );
  hooks.onPage(viewer.currentPageNumber);
  hooks.onZoom(zoomOf(viewer.currentScale, viewer.currentScaleValue), viewer.currentScale);
  show();
}

function handleOf(
  viewer: PDFViewer,
  document: PDFDocumentProxy,
  pages: readonly PageSize[],
  goToDestination: (to: string) => void,
): PaperHandle {
  return {
    goTo: (page, rect) => {
      const pageNumber = Math.min(Math.max(1, page), viewer.pagesCount);
      if (!rect) return viewer.scrollPageIntoView({ pageNumber });
      const { clientWidth: width, clientHeight: height } = viewer.container;
      const { left, top, scale } = fitInside(rect, { width, height });
      const destArray = [null, { name: 'XYZ' }, left, top, scale / CSS_PER_POINT];
      viewer.scrollPageIntoView({ pageNumber, destArray });
    },
    goToBox: (page, box) => {
      const pageNumber = Math.min(Math.max(1, page), viewer.pagesCount);
      viewer.scrollPageIntoView({ pageNumber });
      if (box !== null) bringIntoSight(viewer, pages, pageNumber, box);
    },
    zoomTo: (zoom) => (viewer.currentScaleValue = scaleValueOf(zoom)),
    outline: () => outlineOf(document),
    goToEntry: ({ destination }) => goToDestination(destination as string),
    focus: () => viewer.container.focus(),
  };
}
