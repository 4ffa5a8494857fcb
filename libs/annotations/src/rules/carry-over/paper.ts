import { type AnchorState, type MarkShape } from '@app/contracts';
import { type PlacedWords } from '@app/platform';

/** One page of a version as intake read it. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  /** NFC; empty for a picture of a page. */
  readonly text: string;
  /** Where the words of `text` stand; empty for papers taken before this was kept. */
  readonly words: PlacedWords;
  /** 64-bit difference hash of the thumbnail, 16 hexadecimal digits; null = none was made. */
  readonly imageHash: string | null;
}

/** The marked words and up to 32 signs of the page's text on each side of them. */
export interface MarkAnchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A mark of the version that was replaced. */
export interface CarriedMark {
  readonly id: string;
  /** Strokes of one author that lie together move together. */
  readonly authorId: string;
  readonly page: number;
  readonly shape: MarkShape;
  /** Needed only where the old version has no word boxes. */
  readonly anchor: MarkAnchor | null;
}

/** What becomes of a mark in the new version. */
export interface Successor {
  readonly markId: string;
  /**
   * `kept`: on an unchanged page (whatever its number now) with the same geometry. `moved`: placed with its words.
   * `check`: the likely place; somebody should look. `orphan`: no place; `page` is the one nearest to where it was,
   * `shape` is as it was.
   */
  readonly state: AnchorState;
  readonly page: number;
  readonly shape: MarkShape;
  /** 0–1: how sure the place is. */
  readonly score: number;
}
