import { type ChairAct } from './meetings.js';
import { type Id, type Instant } from './platform.js';

/** `[left, bottom, right, top]` in PDF points (1/72 inch) of the page, unrotated. */
export type PdfRect = readonly [number, number, number, number];

/** What the presenter has open. Followers fit `rect` inside their own viewport; null = the whole page. */
export interface ShownPage {
  readonly documentId: Id;
  readonly versionId: Id;
  /** From 1. */
  readonly page: number;
  readonly rect: PdfRect | null;
}

/** Who presents, as shared screens show them. */
export interface PresenterView {
  readonly seatId: Id | null;
  readonly personId: Id;
  readonly name: string;
  readonly position: string;
}

/** One presentation. `epoch` rises when the presenter changes, `n` with each page; the higher pair is the later one. */
export interface PresentationView {
  /** The item the paper belongs to; null = no paper yet, or one of the whole meeting. */
  readonly itemId: Id | null;
  readonly presenter: PresenterView;
  readonly epoch: number;
  readonly n: number;
  readonly shown: ShownPage | null;
  readonly at: Instant;
}

/** At most one; a list, because a guest of two items hears of them on two streams without a common order. */
export interface PresentingPart {
  readonly presentations: readonly PresentationView[];
}

export interface HandOverInput {
  /** Who presents from now on; null = the caller. */
  readonly seatId: Id | null;
  /** The epoch the caller saw; null = nobody presented. Another one by now is 409. */
  readonly insteadOf: number | null;
}
/** A page turn or the final region. The presenter counts `n` up; what is not newer than the server's is answered, not applied. */
export interface ShowPageInput extends ShownPage {
  readonly epoch: number;
  readonly n: number;
}
export interface StopPresentingInput {
  readonly epoch: number;
}

/** A region (or a pointer) in motion: volatile, never stored, to followers only. */
export interface PointMessage {
  readonly meetingId: Id;
  readonly epoch: number;
  readonly versionId: Id;
  readonly page: number;
  readonly rect: PdfRect | null;
  /** Pointer in PDF points; null = no pointer. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
}

/** To `/members` and the guests of the item. */
export interface PresentingEvents {
  'presenting.handed-over': {
    readonly meetingId: Id;
    readonly presentation: PresentationView;
    readonly act: ChairAct | null;
  };
  /** At most five a second per meeting; the last one always comes. */
  'presenting.page-shown': { readonly meetingId: Id; readonly presentation: PresentationView };
  /** The presentation went on with another item's paper, or ended: nothing of this item is shown any more. */
  'presenting.item-left': { readonly meetingId: Id; readonly itemId: Id | null };
}

export const presentingErrors = {
  'presenting/session-not-running': 409,
  'presenting/not-presenter': 409,
  'presenting/presenter-changed': 409,
  'presenting/seat-empty': 409,
  'presenting/no-such-page': 409,
} as const;

export const PRESENTING_LIMITS = {
  /** Shortest time between two `page-shown` events of a meeting. */
  tellEveryMs: 200,
  /** Messages in motion per second that a presenter's socket may send; more are dropped. */
  pointsPerSecond: 30,
} as const;
