import { type AttendancePlace } from './attendance.js';
import { type Honorific } from './identity.js';
import { type ChairAct, type SeatView } from './meetings.js';
import { type Id, type Instant } from './platform.js';

/** Phát biểu / hỏi làm rõ. (Chất vấn is another thing and another body's.) */
export const floorKinds = ['statement', 'clarification'] as const;
export type FloorKind = (typeof floorKinds)[number];

/** Who asks or speaks, as every shared screen shows them: the words of that moment, name and position together. */
export interface SpeakerView {
  readonly seatId: Id;
  readonly name: string;
  readonly honorific: Honorific;
  readonly position: string;
  readonly unit: string;
  readonly place: AttendancePlace;
  /** Name of the remote site; null in the hall and online. */
  readonly siteName: string | null;
}

/** One waiting request. One queue for hall and sites: smaller `position` is called first. */
export interface FloorRequestView {
  readonly id: Id;
  readonly itemId: Id;
  readonly kind: FloorKind;
  readonly speaker: SpeakerView;
  readonly position: number;
  readonly askedAt: Instant;
  /** Who asked for the speaker, e.g. the contact of the site; null = the speaker. */
  readonly askedByName: string | null;
}

/** Somebody has the floor. Time left = `beganAt` + `plannedSeconds` − server time. */
export interface FloorView {
  readonly id: Id;
  readonly itemId: Id;
  readonly kind: FloorKind;
  readonly speaker: SpeakerView;
  readonly beganAt: Instant;
  /** Null = without a timer (superiors, guests). */
  readonly plannedSeconds: number | null;
}

/** How a request ended: it was heard, taken back, left uncalled, or its item (or the session) ended first. */
export const floorOutcomes = ['spoke', 'withdrawn', 'not-called', 'lapsed'] as const;
export type FloorOutcome = (typeof floorOutcomes)[number];

/** For chair and secretaries: what became of requests; durations are theirs alone, not the record's. */
export interface PastFloorView {
  readonly id: Id;
  readonly itemId: Id;
  readonly kind: FloorKind;
  readonly speaker: SpeakerView;
  readonly outcome: Exclude<FloorOutcome, 'withdrawn'>;
  readonly beganAt: Instant | null;
  readonly endedAt: Instant;
}

/** Told to the person (and who asked for him) alone: "đề nghị đồng chí gửi ý kiến bằng văn bản". */
export interface WrittenOpinionNotice {
  readonly requestId: Id;
  readonly itemId: Id;
  readonly at: Instant;
}

/** The floor in the snapshot. A guest of named items sees these items' queue and speaker. */
export interface SpeakingPart {
  /** Waiting requests of all items by position. */
  readonly queue: readonly FloorRequestView[];
  /** At most one speaks; a list, because a guest of two items hears of them on two streams without a common order. */
  readonly floor: readonly FloorView[];
  /** Only for chair and secretaries, by end. */
  readonly past: readonly PastFloorView[];
  /** The reader's own requests that were left uncalled, by time. */
  readonly notices: readonly WrittenOpinionNotice[];
}

export interface FloorRequestInput {
  readonly itemId: Id;
  readonly kind: FloorKind;
  /** Null = for oneself; a seat of one's site for its contact. */
  readonly seatId: Id | null;
}
export interface FloorRequestIdInput {
  readonly requestId: Id;
}
/** The whole queue of an item in its new order; one that lacks or invents a request is 409 with the queue as it stands. */
export interface FloorOrderInput {
  readonly itemId: Id;
  readonly order: readonly Id[];
}
/** Gives the floor to a waiting request, or to anyone present outside the queue. */
export interface GiveFloorInput {
  readonly to:
    | { readonly requestId: Id }
    | { readonly requestId: null; readonly seatId: Id; readonly itemId: Id; readonly kind: FloorKind };
  /** Null = without a timer. */
  readonly plannedSeconds: number | null;
  /** The floor that ends with this, as the caller saw it; null = nobody had it. Another one by now is 409. */
  readonly insteadOf: Id | null;
}
export interface FloorIdInput {
  readonly floorId: Id;
}

/** Item events go to `/members` and the item's guests; `past` to `/chair`; notices to `person:<id>`. */
export interface SpeakingEvents {
  'speaking.floor-requested': { readonly meetingId: Id; readonly request: FloorRequestView };
  /** Taken back, left uncalled or lapsed: everybody else sees only that it is no longer in the queue. */
  'speaking.requests-left': { readonly meetingId: Id; readonly itemId: Id; readonly requestIds: readonly Id[] };
  'speaking.queue-reordered': {
    readonly meetingId: Id;
    readonly itemId: Id;
    readonly positions: readonly { readonly id: Id; readonly position: number }[];
    readonly act: ChairAct;
  };
  /** Takes the request of the same id out of the queue. */
  'speaking.floor-given': { readonly meetingId: Id; readonly floor: FloorView; readonly act: ChairAct };
  'speaking.floor-extended': { readonly meetingId: Id; readonly floor: FloorView; readonly act: ChairAct };
  'speaking.floor-ended': { readonly meetingId: Id; readonly itemId: Id; readonly floorId: Id };
  'speaking.requests-closed': { readonly meetingId: Id; readonly past: readonly PastFloorView[] };
  'speaking.written-opinion-asked': { readonly meetingId: Id; readonly notice: WrittenOpinionNotice };
}

export const speakingErrors = {
  'speaking/session-not-running': 409,
  'speaking/item-over': 409,
  'speaking/not-present': 409,
  'speaking/already-asked': 409,
  'speaking/already-speaking': 409,
  'speaking/not-waiting': 409,
  'speaking/floor-changed': 409,
  'speaking/no-timer': 409,
  'speaking/queue-full': 409,
} as const;

export const SPEAKING_LIMITS = {
  queue: 200,
  usualSeconds: 300,
  extendSeconds: 120,
  /** One hour. */
  plannedMax: 3600,
} as const;

/** Seconds a speaker usually gets: superiors (who preside) and guests have no timer. */
export const usualSeconds = (seat: Pick<SeatView, 'roles'>): number | null =>
  seat.roles.includes('guest') || seat.roles.includes('chair') ? null : SPEAKING_LIMITS.usualSeconds;
