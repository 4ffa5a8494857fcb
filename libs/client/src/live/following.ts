import {
  type PdfRect,
  type PointMessage,
  type PresentationView,
  type PresentingPart,
  type ShownPage,
} from '@app/contracts';

/** `following`: the page is the presenter's. `detached`: the reader moved by himself; one tap returns. */
export type FollowingMode = 'following' | 'detached';

/** What one reader's tablet knows of the presentation. Changed only by `follow`. */
export interface FollowingState {
  readonly mode: FollowingMode;
  readonly presentation: PresentationView | null;
  /** Region and pointer in motion over the page that is shown; null = at rest. */
  readonly motion: Pick<PointMessage, 'rect' | 'pointer'> | null;
  /** A stroke is being made or a text is being marked: nothing moves under a pen. */
  readonly isHeld: boolean;
}

export type FollowingInput =
  /** What the meeting says now: on every change, and once with the snapshot a late joiner begins with. */
  | { readonly kind: 'presented'; readonly presentation: PresentationView | null }
  | { readonly kind: 'pointed'; readonly message: PointMessage }
  /** Own scrolling, turning, zooming, or opening another paper. */
  | { readonly kind: 'moved-by-oneself' }
  /** The tap on "Xem theo người trình bày". */
  | { readonly kind: 'return' }
  | { readonly kind: 'pen-down' }
  | { readonly kind: 'pen-up' };

export const notFollowingYet: FollowingState = {
  mode: 'following',
  presentation: null,
  motion: null,
  isHeld: false,
};

/** The presentation of the moment; a guest of two items may for a blink hold two, then the later one counts. */
export function presentationOf(part: PresentingPart): PresentationView | null {
  return part.presentations.reduce<PresentationView | null>(
    (latest, one) => (latest === null || isLater(one, latest) ? one : latest),
    null,
  );
}

/** Pure: given this state, when this happens, then that state. Unchanged states are the same object. */
export function follow(state: FollowingState, input: FollowingInput): FollowingState {
  switch (input.kind) {
    case 'presented':
      return presented(state, input.presentation);
    case 'pointed':
      return isOfShownPage(state, input.message)
        ? { ...state, motion: { rect: input.message.rect, pointer: input.message.pointer } }
        : state;
    case 'moved-by-oneself':
      // Before anything is shown everybody opens papers as he likes; that is no refusal to follow.
      return state.presentation?.shown && state.mode === 'following' ? { ...state, mode: 'detached' } : state;
    case 'return':
      return state.mode === 'following' ? state : { ...state, mode: 'following' };
    case 'pen-down':
      return state.isHeld ? state : { ...state, isHeld: true };
    case 'pen-up':
      return state.isHeld ? { ...state, isHeld: false } : state;
  }
}

/** Where the viewer belongs now; null = it stays where the reader left it. */
export function targetOf({ mode, presentation, motion, isHeld }: FollowingState): ShownPage | null {
  if (mode === 'detached' || isHeld || !presentation?.shown) return null;

  return motion === null ? presentation.shown : { ...presentation.shown, rect: motion.rect };
}

/** For the banner of a detached reader: "Người trình bày đang ở trang 17"; null while following or when nothing is shown. */
export function awayFrom({ mode, presentation }: FollowingState): ShownPage | null {
  return mode === 'detached' ? (presentation?.shown ?? null) : null;
}

/** Pages worth rendering before they are asked for: one ahead, one back. @param pages of the paper */
export function prefetchOf({ presentation }: FollowingState, pages: number): readonly number[] {
  const page = presentation?.shown?.page;
  return page === undefined ? [] : [page + 1, page - 1].filter((next) => next >= 1 && next <= pages);
}

/** Viewport in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}
/** As an XYZ destination of pdf.js: PDF point at the viewport's top left corner, and pixels per point. */
export interface ViewDestination {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Fits the presenter's region inside another viewport, centred: on no screen shape does anybody see less of it. */
export function fitInside([left, bottom, right, top]: PdfRect, viewport: Viewport): ViewDestination {
  const width = Math.max(right - left, 1);
  const height = Math.max(top - bottom, 1);
  const scale = Math.min(viewport.width / width, viewport.height / height);
  return {
    left: left - (viewport.width / scale - width) / 2,
    top: top + (viewport.height / scale - height) / 2,
    scale,
  };
}

function presented(state: FollowingState, presentation: PresentationView | null): FollowingState {
  // Whoever reads for himself does so until this presentation ends; the next one is followed again.
  if (presentation === null) return state.presentation === null ? state : { ...notFollowingYet, isHeld: state.isHeld };
  if (state.presentation !== null && !isLater(presentation, state.presentation)) return state;

  return { ...state, presentation, motion: null };
}

const isLater = (a: PresentationView, b: PresentationView): boolean =>
  a.epoch > b.epoch || (a.epoch === b.epoch && a.n > b.n);

function isOfShownPage({ presentation }: FollowingState, message: PointMessage): boolean {
  const shown = presentation?.shown;
  return presentation?.epoch === message.epoch && shown?.versionId === message.versionId && shown.page === message.page;
}
