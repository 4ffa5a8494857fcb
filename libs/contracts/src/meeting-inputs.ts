import { type MeetingForm, type MeetingKind, type SeatRole } from './meetings.js';
import { type Id, type Instant } from './platform.js';

export interface MeetingInput {
  readonly bodyId: Id;
  readonly kind: MeetingKind;
  readonly form: MeetingForm;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly onlineUrl: string | null;
  readonly needsApproval: boolean;
}
/** Time and place of an issued meeting change by `MeetingMove` alone, approval only in the draft. */
export interface MeetingEdit extends Omit<MeetingInput, 'bodyId' | 'kind'> {
  readonly rev: number;
}
/** To another time or place; everybody is asked to answer again. */
export interface MeetingMove {
  readonly rev: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly reason: string;
}
/** A new draft with the agenda, seats and sites of another meeting; answers, papers, scripts and substitutes stay behind. */
export interface MeetingClone {
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}
export interface ReasonInput {
  readonly reason: string;
}
/** Why the meeting is opened although the quorum is not reached; null = do not open then. */
export interface MeetingOpen {
  readonly overrideReason: string | null;
}
export interface ChairHandOver {
  /** The seat that presides from now on; it must attend the whole meeting. */
  readonly seatId: Id;
}

export interface ItemInput {
  readonly parentId: Id | null;
  readonly title: string;
  readonly isSecret: boolean;
  readonly presenterSeatId: Id | null;
  readonly owningUnitId: Id | null;
  readonly minutesPlanned: number;
  readonly hasVote: boolean;
}
/** Its place in the agenda changes by `ItemOrderInput` alone. */
export interface ItemEdit extends Omit<ItemInput, 'parentId'> {
  readonly rev: number;
}
export interface NewItemInput extends ItemInput {
  /** Its parent by index among the items of the same list, an earlier one; goes before `parentId`. */
  readonly parentIndex?: number;
}
/** New items, appended in order after their siblings; from a form, a table or a text pasted from Word. */
export interface ItemsInput {
  readonly items: readonly NewItemInput[];
}
/** The whole order: every item once. A list that lacks or invents an item is refused. */
export interface ItemOrderInput {
  readonly order: readonly { readonly id: Id; readonly parentId: Id | null }[];
}
export interface ScriptInput {
  /** 0 when the item has none yet. */
  readonly rev: number;
  readonly script: string;
  readonly draftConclusion: string;
}

export interface SeatInput {
  /** Null = invited as an office, filled in later. */
  readonly personId: Id | null;
  /** Needed when `personId` is null, e.g. "Lãnh đạo Sở Xây dựng". */
  readonly office: string | null;
  readonly roles: readonly SeatRole[];
  readonly siteId: Id | null;
  readonly label: string | null;
  /** For a guest or attendee of some items: these; null = the whole meeting. */
  readonly itemIds: readonly Id[] | null;
}
/** Who sits there changes by `SeatFill`, who presides in an issued meeting by `ChairHandOver`. */
export interface SeatEdit extends Omit<SeatInput, 'personId'> {
  readonly rev: number;
}
/** An office's seat gets its person, or another one; null = nobody yet. */
export interface SeatFill {
  readonly rev: number;
  readonly personId: Id | null;
}
export interface SeatsInput {
  readonly seats: readonly SeatInput[];
}
export interface SiteInput {
  readonly name: string;
  readonly contactSeatId: Id | null;
  readonly contactPhone: string | null;
}
export interface SiteEdit extends SiteInput {
  readonly rev: number;
}
