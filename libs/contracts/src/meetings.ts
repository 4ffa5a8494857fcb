import { type Honorific } from './identity.js';
import { type Editable, type Id, type Instant } from './platform.js';
import { type StreamPosition } from './streams.js';

/** A session of a body has a rule profile, a quorum and ballots; a working meeting has none of these and one conclusion. */
export const meetingKinds = ['session', 'working'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
/** Thường kỳ, chuyên đề, đột xuất (sessions); giao ban, làm việc (working meetings). */
export const meetingForms = ['regular', 'thematic', 'urgent', 'briefing', 'working'] as const;
export type MeetingForm = (typeof meetingForms)[number];

export const meetingStates = [
  'draft',
  'submitted',
  'approved',
  'issued',
  'in-session',
  'paused',
  'closed',
  'concluded',
  'cancelled',
] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Roles in one meeting; a seat may hold several. The right to vote is not among them: it comes from the roll. */
export const seatRoles = ['chair', 'secretary', 'member', 'attendee', 'guest', 'observer', 'substitute'] as const;
export type SeatRole = (typeof seatRoles)[number];

export const itemStates = ['planned', 'current', 'done', 'skipped'] as const;
export type ItemState = (typeof itemStates)[number];

/** A remote room (điểm cầu): several people and one contact who answers for it. */
export interface SiteView {
  readonly id: Id;
  readonly name: string;
  readonly contactSeatId: Id | null;
  readonly contactPhone: string | null;
}

/** A place in the meeting: invited as a person or as an office, filled in or replaced later. */
export interface SeatView extends Editable {
  readonly personId: Id | null;
  /** Name and position together on every shared screen; for a seat nobody fills yet the office alone. */
  readonly name: string;
  readonly honorific: Honorific;
  readonly position: string;
  readonly unit: string;
  readonly roles: readonly SeatRole[];
  /** May this seat's person cast ballots here: on the roll of the body on the meeting's day. */
  readonly isVoter: boolean;
  readonly isChairman: boolean;
  readonly protocolRank: number;
  /** Null = in the hall. */
  readonly siteId: Id | null;
  /** Place in the hall, e.g. "B07". */
  readonly label: string | null;
  /** The seat this one stands in for. */
  readonly substituteForSeatId: Id | null;
  /** For a guest: the items he attends; null = the whole meeting. */
  readonly itemIds: readonly Id[] | null;
}

export interface AgendaItemView extends Editable {
  readonly parentId: Id | null;
  /** Order among its siblings. */
  readonly sort: number;
  /** "3" or "3.2" in the agenda as everyone sees it; null for a guest, who sees only his items. */
  readonly number: string | null;
  /** Of a secret item always "Nội dung riêng, tài liệu giấy phát tại phòng họp". */
  readonly title: string;
  readonly isSecret: boolean;
  readonly presenterSeatId: Id | null;
  readonly presenterName: string | null;
  readonly owningUnitId: Id | null;
  readonly owningUnit: string | null;
  readonly minutesPlanned: number;
  readonly hasVote: boolean;
  readonly state: ItemState;
  readonly beganAt: Instant | null;
  /** Seconds used up to `beganAt` (an item may be taken up again). */
  readonly secondsUsed: number;
}

/** What only chair and secretaries see of an item. */
export interface ItemScriptView {
  readonly itemId: Id;
  /** Running script: what the chair reads out. */
  readonly script: string;
  readonly draftConclusion: string;
  readonly rev: number;
}

export interface MeetingHead extends Editable {
  readonly bodyId: Id;
  readonly bodyName: string;
  readonly kind: MeetingKind;
  readonly form: MeetingForm;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly onlineUrl: string | null;
  readonly state: MeetingState;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Why it was sent back, cancelled or moved. */
  readonly reason: string | null;
  readonly chairName: string | null;
  readonly ruleProfileId: Id | null;
}

/** Facts about the reader in this meeting; permissions are computed from them on both sides (meetings.access.ts). */
export interface MeetingFacts {
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly needsApproval: boolean;
  /** Seat roles of the reader; empty for a secretariat that holds no seat. */
  readonly roles: readonly SeatRole[];
  readonly isSecretariat: boolean;
  readonly isVoter: boolean;
  /** Seats the reader may answer for as an aide. */
  readonly isAide: boolean;
  readonly isSiteContact: boolean;
}

/** A line of "my meetings". */
export interface MeetingCard {
  readonly id: Id;
  readonly head: MeetingHead;
  readonly facts: MeetingFacts;
  readonly seatLabel: string | null;
  readonly siteName: string | null;
  /** Planned minutes and votes of the items the reader may see, for the session line. */
  readonly items: readonly { readonly minutesPlanned: number; readonly hasVote: boolean; readonly state: ItemState }[];
}

/** Everything the reader may know of one meeting, read in one repeatable-read transaction. */
export interface MeetingSnapshot {
  readonly meeting: MeetingState_;
  readonly positions: readonly StreamPosition[];
  /** Server time when it was read, for timers. */
  readonly now: Instant;
}

/** The meeting's own part of the snapshot. */
export interface MeetingState_ {
  readonly head: MeetingHead;
  readonly facts: MeetingFacts;
  readonly mySeatIds: readonly Id[];
  readonly sites: readonly SiteView[];
  readonly seats: readonly SeatView[];
  readonly items: readonly AgendaItemView[];
  /** Only for chair and secretaries. */
  readonly scripts: readonly ItemScriptView[];
}
