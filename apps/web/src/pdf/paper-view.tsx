import 'pdfjs-dist/legacy/web/pdf_viewer.css';
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { openPaper, type PaperHandle, type PaperHooks, type PaperSource } from './open-paper.js';
import { arePlacesSame, type PagePlace } from './page-place.js';
import { PaperPreview } from './paper-preview.js';
import styles from './paper-view.module.css';
import { type Zoom } from './zoom.js';

export interface PaperViewProps extends PaperSource, Partial<Omit<PaperHooks, 'onPlaces' | 'onLost' | 'pageName'>> {
  /** Where it opens; afterwards pages are turned with `goTo` of the handle. */
  readonly page: number;
  readonly zoom: Zoom;
  /** Names of the whole and of a page, for screen readers. */
  readonly label: string;
  readonly pageName: (page: number) => string;
  readonly onReady?: (handle: PaperHandle) => void;
  /** The file could not be opened; the paper shows its small picture meanwhile. */
  readonly onFailed?: (error: unknown) => void;
  /** Lies on a page and scrolls with it: strokes, marks, the presenter's pointer. Lets touches through. */
  readonly overlay?: (place: PagePlace) => ReactNode;
  /** Lies over the whole paper and does not scroll: tools, what is being drawn. Begins when the paper is open. */
  readonly surface?: (surface: PaperSurface) => ReactNode;
  readonly ref?: Ref<PaperHandle>;
}
export interface PaperSurface {
  /** What scrolls; touches of the paper arrive there. */
  readonly scroller: HTMLElement;
  readonly places: readonly PagePlace[];
}

/** A paper that is read. One per tab: a second one would double the canvases, and tablets refuse them. */
export function PaperView(props: PaperViewProps) {
  return <OneView key={props.url} {...props} />;
}

function OneView({ ref, overlay, surface, ...paper }: PaperViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [handle, setHandle] = useState<PaperHandle | null>(null);
  const [places, setPlaces] = useState<readonly PagePlace[]>([]);
  const hold = useCallback((element: HTMLDivElement | null) => {
    container.current = element;
    setScroller(element);
  }, []);
  useImperativeHandle(ref, () => handle ?? notOpenYet, [handle]);
  useOpenPaper(container, paper, setHandle, (next) =>
    setPlaces((before) => (arePlacesSame(before, next) ? before : next)),
  );

  return (
    <div className={styles.frame} data-paper="">
      <div
        ref={hold}
        className={styles.scroller}
        tabIndex={0}
        role="document"
        aria-label={paper.label}
        data-scrolls="x"
      >
        <div className="pdfViewer" />
        <div className={styles.overlay}>
          {places.map((place) => (
            <div
              key={place.page}
              data-overlay-page={place.page}
              className={styles.overlayPage}
              style={{ left: place.left, top: place.top, width: place.width, height: place.height }}
            >
              {overlay?.(place)}
            </div>
          ))}
        </div>
      </div>
      {handle === null ? <PaperPreview {...paper} /> : scroller && surface?.({ scroller, places })}
    </div>
  );
}

const notOpenYet: PaperHandle = {
  goTo: () => undefined,
  goToBox: () => undefined,
  zoomTo: () => undefined,
  outline: () => Promise.resolve([]),
  goToEntry: () => undefined,
  focus: () => undefined,
};

function useOpenPaper(
  container: { readonly current: HTMLDivElement | null },
  paper: Omit<PaperViewProps, 'overlay' | 'surface' | 'ref'>,
  setHandle: (handle: PaperHandle) => void,
  setPlaces: (places: readonly PagePlace[]) => void,
): void {
  const latest = useRef({ paper, setHandle, setPlaces });
  useEffect(() => {
    latest.current = { paper, setHandle, setPlaces };
  });
  useEffect(() => {
    const leaving = new AbortController();
    if (container.current !== null) void open(container.current, latest, leaving.signal);
    return () => leaving.abort();
  }, [container]);
}

interface Latest {
  readonly current: {
    readonly paper: Omit<PaperViewProps, 'overlay' | 'surface' | 'ref'>;
    readonly setHandle: (handle: PaperHandle) => void;
    readonly setPlaces: (places: readonly PagePlace[]) => void;
  };
}

async function open(place: HTMLDivElement, latest: Latest, signal: AbortSignal): Promise<void> {
  const paper = () => latest.current.paper;
  const hooks: PaperHooks = {
    onPage: (page) => paper().onPage?.(page),
    onZoom: (zoom, scale) => paper().onZoom?.(zoom, scale),
    onOwnMovement: () => paper().onOwnMovement?.(),
    onOutsideLink: (url) => paper().onOutsideLink?.(url),
    onPlaces: (places) => latest.current.setPlaces(places),
    onLost: (error) => paper().onFailed?.(error),
    pageName: (page) => paper().pageName(page),
  };
  try {
    const handle = await openPaper(place, paper(), paper(), hooks, signal);
    latest.current.setHandle(handle);
    paper().onReady?.(handle);
  } catch (error) {
    // Leaving while it opens is no failure.
    if (!signal.aborted) paper().onFailed?.(error);
  }
}
