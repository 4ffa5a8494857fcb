import { type ChairAct } from './meetings.js';
import { type Editable, type Id, type Instant } from './platform.js';
import { type FloorKind, type FloorView, type PastFloorView, type SpeakerView } from './speaking.js';

/**
 * What became of an item: cho ý kiến · thông qua · thông qua, giao hoàn thiện · chưa thông qua, yêu cầu chuẩn bị lại ·
 * không thông qua · rút khỏi chương trình.
 */
export const itemOutcomes = [
  'opinions-given',
  'adopted',
  'adopted-to-complete',
  'to-prepare-again',
  'rejected',
  'withdrawn',
] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** The outcome of an item, as the chair stated it. */
export interface OutcomeView {
  readonly itemId: Id;
  readonly rev: number;
  /** Null = taken back. */
  readonly outcome: ItemOutcome | null;
  readonly act: ChairAct;
  readonly at: Instant;
}

/** The agreed conclusion, word by word. */
export interface ConclusionView {
  /** Null = of the meeting as a whole. */
  readonly itemId: Id | null;
  readonly rev: number;
  readonly text: string;
}

/** What the record keeps of one speech. A speech of the floor has the floor's id, and a row once somebody wrote it down. */
export interface SpeechView extends Editable {
  readonly itemId: Id;
  readonly kind: FloorKind;
  readonly speaker: SpeakerView;
  /** When it began. */
  readonly at: Instant;
  /** False = spoke without having been given the floor; added by hand. */
  readonly isOfFloor: boolean;
  readonly summary: string;
  /** Called by mistake, or said nothing that belongs in the record. */
  readonly isLeftOut: boolean;
}

/**
 * Minutes in the snapshot. Until the meeting is concluded for chair and secretaries alone; from then on everybody else
 * has the outcomes and conclusions of the items he attends, and who attends the whole meeting also its conclusion.
 */
export interface MinutesPart {
  /** By item. */
  readonly outcomes: readonly OutcomeView[];
  /** By item, the meeting's own last. */
  readonly conclusions: readonly ConclusionView[];
  /** Only for chair and secretaries; by time. */
  readonly speeches: readonly SpeechView[];
}

export interface OutcomeInput {
  readonly rev: number;
  readonly outcome: ItemOutcome | null;
}
export interface ConclusionInput {
  /** Null = of the meeting as a whole. */
  readonly itemId: Id | null;
  /** 0 = nothing written so far. */
  readonly rev: number;
  readonly text: string;
}
export interface SpeechInput {
  /** 0 = nothing written so far. */
  readonly rev: number;
  readonly summary: string;
  readonly isLeftOut: boolean;
}
/** Somebody spoke without having been given the floor. */
export interface NewSpeechInput {
  readonly itemId: Id;
  readonly seatId: Id;
  readonly kind: FloorKind;
  readonly summary: string;
}

export const MINUTES_LIMITS = {
  conclusionMax: 20_000,
  summaryMax: 10_000,
  /** Speeches of one meeting that were added by hand. */
  addedSpeeches: 500,
} as const;

/** While it is a draft on `/chair`; the published on `/members` and on the `/item:<id>` of its item. */
export interface MinutesEvents {
  'minutes.outcome-recorded': { readonly meetingId: Id; readonly outcome: OutcomeView };
  'minutes.conclusion-written': { readonly meetingId: Id; readonly conclusion: ConclusionView };
  'minutes.speech-written': { readonly meetingId: Id; readonly speech: SpeechView };
  /** The meeting is concluded: what was agreed, for those it concerns. */
  'minutes.conclusions-published': {
    readonly meetingId: Id;
    readonly outcomes: readonly OutcomeView[];
    readonly conclusions: readonly ConclusionView[];
  };
}

export const minutesErrors = {
  /** Before the session, or after the meeting was concluded. */
  'minutes/not-now': 409,
  'minutes/secret-item': 409,
  /** A working meeting decides nothing item by item: it has one conclusion. */
  'minutes/no-outcomes-here': 409,
  'minutes/too-many-speeches': 409,
  'minutes/seat-empty': 409,
} as const;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byOutcomeOrder = (a: OutcomeView, b: OutcomeView): number => byText(a.itemId, b.itemId);
/** The meeting's own conclusion last. */
export const byConclusionOrder = (a: ConclusionView, b: ConclusionView): number =>
  byText(a.itemId ?? '~', b.itemId ?? '~');
export const bySpeechOrder = (a: SpeechView, b: SpeechView): number => byText(a.at, b.at) || byText(a.id, b.id);

/**
 * Every speech of a meeting by time: those written down, and those of the floor nobody has written down yet (`rev` 0).
 * @param floor who speaks now
 */
export function speechesOf(
  written: readonly SpeechView[],
  past: readonly PastFloorView[],
  floor: readonly FloorView[],
): readonly SpeechView[] {
  const spoke = past.filter(({ outcome }) => outcome === 'spoke');
  // That a floor has ended is told on two streams: for a moment it may stand in both lists.
  const byId = new Map([...spoke, ...floor].map((one) => [one.id, unwrittenSpeech(one)]));
  for (const speech of written) byId.set(speech.id, speech);
  return [...byId.values()].sort(bySpeechOrder);
}

/** A speech of the floor before anybody wrote it down. */
export const unwrittenSpeech = (
  floor: Pick<FloorView, 'id' | 'itemId' | 'kind' | 'speaker'> & { readonly beganAt: Instant | null },
): SpeechView => ({
  id: floor.id,
  rev: 0,
  itemId: floor.itemId,
  kind: floor.kind,
  speaker: floor.speaker,
  at: floor.beganAt ?? '',
  isOfFloor: true,
  summary: '',
  isLeftOut: false,
});
