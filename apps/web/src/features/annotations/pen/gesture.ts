import { type StrokeSample } from '@app/client';
import { type PagePlace } from '../../../pdf/page-place.js';

/** One movement of the hand with a tool, from the first touch of the paper to the last. */
export interface Gesture {
  /** `ahead`: where the pen will probably be next; null = nobody knows. */
  readonly move: (samples: readonly StrokeSample[], ahead: StrokeSample | null) => void;
  /** The hand left the paper, or the browser took the touch away: what was drawn stays. */
  readonly end: () => void;
  /** It was not meant: a second finger came, and scrolls. */
  readonly cancel: () => void;
}

export interface GestureStart {
  readonly place: PagePlace;
  readonly sample: StrokeSample;
  readonly event: PointerEvent;
}
