import { type PageBox, type PagePoint } from './page-space.js';
import { type Editable, type Id, type Instant } from './platform.js';

export const markColors = ['ink', 'red', 'blue', 'green', 'yellow', 'orange'] as const;
export type MarkColor = (typeof markColors)[number];
/** Lưu ý, hỏi lại, kiểm tra số liệu: no word that approves. */
export const markStamps = ['attention', 'ask', 'check-figures'] as const;
export type MarkStamp = (typeof markStamps)[number];

/**
 * A stroke as the hand drew it. `path` is flat, four whole numbers a sample: x and y in tenths of a point (the first
 * sample absolute, then steps), pressure 0–255 (0 = the device tells none), milliseconds since the sample before.
 */
export interface InkShape {
  readonly kind: 'ink';
  readonly tool: 'pen' | 'highlighter';
  readonly color: MarkColor;
  /** Points. */
  readonly width: number;
  readonly path: readonly number[];
}
/** On words: one box a line. The server finds the words under them. */
export interface TextMarkShape {
  readonly kind: 'highlight' | 'underline';
  readonly color: MarkColor;
  readonly boxes: readonly PageBox[];
}
export interface FigureShape {
  readonly kind: 'line' | 'arrow' | 'rectangle';
  readonly color: MarkColor;
  readonly width: number;
  readonly from: PagePoint;
  readonly to: PagePoint;
}
/** Words written on the page itself. */
export interface TextShape {
  readonly kind: 'text';
  readonly color: MarkColor;
  readonly at: PagePoint;
  /** Lines break at this width; points. */
  readonly width: number;
  /** Size of the letters; points. */
  readonly size: number;
}
/** A sticky note; `at` null = of the whole page. */
export interface NoteShape {
  readonly kind: 'note';
  readonly color: MarkColor;
  readonly at: PagePoint | null;
}
export interface StampShape {
  readonly kind: 'stamp';
  readonly stamp: MarkStamp;
  readonly at: PagePoint;
}
export type MarkShape = InkShape | TextMarkShape | FigureShape | TextShape | NoteShape | StampShape;
export const markKinds = [
  'ink',
  'highlight',
  'underline',
  'line',
  'arrow',
  'rectangle',
  'text',
  'note',
  'stamp',
] as const satisfies readonly MarkShape['kind'][];
export type MarkKind = (typeof markKinds)[number];

/** Private unless shared on purpose. Whoever may not open the paper never gets the mark, whatever stands here. */
export type MarkSharing =
  | { readonly with: 'nobody' }
  | { readonly with: 'people'; readonly personIds: readonly Id[] }
  /** Everybody in the meeting who may open the paper. */
  | { readonly with: 'meeting' };

export interface MarkContent {
  readonly versionId: Id;
  /** From 1. */
  readonly page: number;
  readonly shape: MarkShape;
  /** Of `text` and `note`; '' for the others. */
  readonly text: string;
  readonly sharing: MarkSharing;
}

/** What became of a mark when its paper was replaced: untouched text, another place, to be looked at, no place found. */
export const anchorStates = ['kept', 'moved', 'check', 'orphan'] as const;
export type AnchorState = (typeof anchorStates)[number];

export interface MarkAuthor {
  readonly personId: Id;
  readonly name: string;
}
export interface MarkView extends Editable, MarkContent {
  readonly documentId: Id;
  readonly author: MarkAuthor;
  /** The marked words, as the server reads them; null where there are none. */
  readonly quote: string | null;
  /** The mark of the version before that this one carries on; null = made here. */
  readonly carried: { readonly fromMarkId: Id; readonly state: AnchorState } | null;
  readonly createdAt: Instant;
  readonly editedAt: Instant;
}

/** One change of one mark, made on a device that may have been without a network. */
export interface MarkOperation {
  /** Made on the device: the server does an operation once, however often it arrives. */
  readonly opId: Id;
  readonly markId: Id;
  /** The revision the change started from; 0 = the mark is new. */
  readonly baseRev: number;
  /** Null = away with it (for 30 days it can be brought back by a `put`). */
  readonly put: MarkContent | null;
}
export interface MarkOperationsInput {
  readonly operations: readonly MarkOperation[];
}

/**
 * `done`: it stands. `kept-both`: the words had been changed elsewhere; those stay, these became the mark `copyId` beside it.
 * `newer-stands`: a delete that did not know the newest change; the mark stays.
 * `refused`: it can never be done (`code`); the device keeps it for its owner to see.
 */
export type MarkOutcome =
  | { readonly opId: Id; readonly outcome: 'done'; readonly markId: Id; readonly rev: number }
  | { readonly opId: Id; readonly outcome: 'kept-both'; readonly markId: Id; readonly copyId: Id }
  | { readonly opId: Id; readonly outcome: 'newer-stands'; readonly markId: Id }
  | {
      readonly opId: Id;
      readonly outcome: 'refused';
      readonly markId: Id;
      readonly code: keyof typeof annotationErrors;
    };
export interface MarkOperationsResult {
  readonly outcomes: readonly MarkOutcome[];
  /** The paper's feed has come so far. */
  readonly seq: number;
}

/** What changed on a paper for this reader since `since`; ask again from `seq` while `more`. */
export interface MarkChanges {
  readonly marks: readonly MarkView[];
  /** Deleted, or no longer shared with this reader. */
  readonly gone: readonly Id[];
  readonly seq: number;
  readonly more: boolean;
}

export const MARK_LIMITS = {
  textMax: 10_000,
  /** One author's marks on one paper. */
  perDocument: 10_000,
  /** Samples of one stroke; a longer one is cut into several. */
  samples: 5_000,
  boxes: 500,
  people: 50,
  operations: 200,
  /** Days in which a deleted mark can be brought back. */
  restoreDays: 30,
  /** Days in which the server remembers an operation; a device that was away longer repeats itself harmlessly. */
  operationDays: 90,
  changesPerAnswer: 1_000,
  /** Points: nothing lies further from the corner of a page (200 inches, the largest page a PDF has). */
  pointMax: 14_400,
  /** UTF-16 units of the marked words that are kept. */
  quoteMax: 2_000,
  widthMax: 60,
  letterMin: 6,
  letterMax: 96,
} as const;

/** One of one's own marks in a list: what it says, not how it looks. */
export interface MarkSummary {
  readonly id: Id;
  readonly documentId: Id;
  readonly versionId: Id;
  /** From 1. */
  readonly page: number;
  readonly kind: MarkKind;
  /** Of `stamp`. */
  readonly stamp: MarkStamp | null;
  readonly text: string;
  readonly quote: string | null;
  readonly sharedWith: MarkSharing['with'];
  readonly editedAt: Instant;
}

/** One's own deleted mark, newest first; a `put` with its `rev` brings it back. */
export interface DeletedMark extends MarkView {
  readonly deletedAt: Instant;
}

/** "Look again from your last `seq`": without words or shapes, which are read under the reader's own rights. */
export interface AnnotationEvents {
  'annotations.marks-changed': { readonly documentId: Id; readonly seq: number };
}

export const annotationErrors = {
  'annotations/no-such-page': 409,
  'annotations/too-many': 409,
  'annotations/no-such-version': 409,
  'annotations/not-yours': 403,
} as const;

/** Numbers a sample takes in the path of a stroke: x, y, pressure, milliseconds. */
export const NUMBERS_PER_SAMPLE = 4;

/** Is this the path of a stroke? Whole numbers, four a sample, pressure in a byte, on the page, not longer than a path may be. */
export function isStrokePath(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length === 0 || value.length % NUMBERS_PER_SAMPLE !== 0) return false;
  if (value.length > MARK_LIMITS.samples * NUMBERS_PER_SAMPLE) return false;
  const farthest = MARK_LIMITS.pointMax * 10;
  let [x, y] = [0, 0];
  for (let at = 0; at < value.length; at += NUMBERS_PER_SAMPLE) {
    const [dx, dy, pressure, time] = value.slice(at, at + NUMBERS_PER_SAMPLE) as unknown[];
    if (!isWhole(dx) || !isWhole(dy) || !isWhole(pressure) || !isWhole(time)) return false;
    [x, y] = [x + dx, y + dy];
    if (Math.abs(x) > farthest || Math.abs(y) > farthest) return false;
    if (pressure < 0 || pressure > 255 || time < 0 || time > LONGEST_PAUSE_MS) return false;
  }
  return true;
}
const LONGEST_PAUSE_MS = 65_535;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
