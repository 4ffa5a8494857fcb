import { type Honorific } from './identity.js';
import { type Editable, type Id, type Instant } from './platform.js';

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
  /** Has the invitation ever gone out? A meeting moved or cancelled afterwards stays visible to those invited. */
  readonly wasIssued: boolean;
  readonly needsApproval: boolean;
  /** Seat roles of the reader; empty for a secretariat or an aide without a seat. */
  readonly roles: readonly SeatRole[];
  /** Secretariat of the body by system role. */
  readonly isSecretariat: boolean;
  /** Chairman of the body by the roll, whoever presides. */
  readonly isChairman: boolean;
  readonly isVoter: boolean;
  /** Aide of somebody who holds a seat. */
  readonly isAide: boolean;
  /** Contact of a remote site: checks its people in, may ask for the floor for them. */
  readonly isSiteContact: boolean;
  /** For a guest of named items: these alone; null = the whole meeting. */
  readonly itemIds: readonly Id[] | null;
}

/** Who did an act of the chair: the chair, or the secretary on the chair's direction; the record names both. */
export interface ChairAct {
  readonly byPersonId: Id;
  readonly byName: string;
  /** Name of the chair when somebody else acted "theo chỉ đạo của chủ tọa"; null when the chair did. */
  readonly onDirectionOf: string | null;
}

/** A line of "my meetings". */
export interface MeetingCard {
  readonly head: MeetingHead;
  readonly facts: MeetingFacts;
  readonly mySeatIds: readonly Id[];
  /** Items the reader may see, for the session line. */
  readonly items: readonly { readonly minutesPlanned: number; readonly hasVote: boolean; readonly state: ItemState }[];
}

/** The meeting's own part of the snapshot. */
export interface MeetingPart {
  readonly head: MeetingHead;
  readonly facts: MeetingFacts;
  readonly mySeatIds: readonly Id[];
  readonly sites: readonly SiteView[];
  readonly seats: readonly SeatView[];
  readonly items: readonly AgendaItemView[];
  /** Only for chair and secretaries. */
  readonly scripts: readonly ItemScriptView[];
}

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
export interface ReasonInput {
  readonly reason: string;
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
export interface ItemEdit extends ItemInput {
  readonly rev: number;
}
/** New items, appended in order after their siblings; from a table or a text pasted from Word. */
export interface ItemsInput {
  readonly items: readonly ItemInput[];
}
/** The whole order: every item once. A list that lacks or invents an item is refused. */
export interface ItemOrderInput {
  readonly order: readonly { readonly id: Id; readonly parentId: Id | null }[];
}
export interface ScriptInput {
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
  /** For a guest: the items he attends; null = the whole meeting. */
  readonly itemIds: readonly Id[] | null;
}
export interface SeatEdit extends SeatInput {
  readonly rev: number;
}
export interface SeatsInput {
  readonly seats: readonly SeatInput[];
}
export interface SiteInput {
  readonly name: string;
  readonly contactSeatId: Id | null;
  readonly contactPhone: string | null;
}

/** Limits, each with a test and a message. */
export const MEETING_LIMITS = {
  titleMax: 500,
  items: 200,
  seats: 1000,
  sites: 200,
  scriptMax: 20_000,
  depth: 3,
  minutesMax: 1440,
} as const;
/** What a secret item is called everywhere. */
export const SECRET_ITEM_TITLE = 'Nội dung riêng, tài liệu giấy phát tại phòng họp';

interface HeadEvent {
  readonly head: MeetingHead;
  readonly act: ChairAct;
}
/**
 * Head events go to `meeting:<id>`; seats, sites and the agenda to `/members`, an item also to its `/item:<id>`;
 * scripts to `/chair`; a reader's own facts to `person:<id>`.
 */
export interface MeetingEvents {
  'meetings.meeting-created': HeadEvent;
  'meetings.meeting-edited': HeadEvent;
  'meetings.meeting-submitted': HeadEvent;
  'meetings.meeting-approved': HeadEvent;
  'meetings.meeting-sent-back': HeadEvent;
  'meetings.meeting-issued': HeadEvent;
  'meetings.meeting-opened': HeadEvent;
  'meetings.meeting-paused': HeadEvent;
  'meetings.meeting-resumed': HeadEvent;
  'meetings.meeting-closed': HeadEvent;
  'meetings.meeting-concluded': HeadEvent;
  'meetings.meeting-cancelled': HeadEvent;
  'meetings.meeting-moved': HeadEvent;
  'meetings.chair-handed-over': HeadEvent;
  'meetings.seats-changed': { readonly meetingId: Id; readonly seats: readonly SeatView[] };
  'meetings.seat-removed': { readonly meetingId: Id; readonly seatId: Id };
  /** Told to the person alone: roles, items or standing changed; null = no longer part of the meeting. */
  'meetings.facts-changed': {
    readonly meetingId: Id;
    readonly facts: MeetingFacts | null;
    readonly mySeatIds: readonly Id[];
  };
  'meetings.sites-changed': { readonly meetingId: Id; readonly sites: readonly SiteView[] };
  'meetings.items-changed': { readonly meetingId: Id; readonly items: readonly AgendaItemView[] };
  'meetings.item-removed': { readonly meetingId: Id; readonly itemId: Id };
  'meetings.item-began': { readonly meetingId: Id; readonly item: AgendaItemView };
  'meetings.item-ended': { readonly meetingId: Id; readonly item: AgendaItemView };
  'meetings.script-changed': { readonly meetingId: Id; readonly script: ItemScriptView };
}

export const meetingErrors = {
  'meetings/illegal-move': 409,
  'meetings/not-editable': 409,
  'meetings/ends-before-start': 400,
  'meetings/no-chair': 409,
  'meetings/no-items': 409,
  'meetings/no-rule-profile': 409,
  'meetings/quorum-not-reached': 409,
  'meetings/item-not-current': 409,
  'meetings/item-has-papers': 409,
  'meetings/wrong-order': 400,
  'meetings/too-deep': 400,
  'meetings/too-many': 400,
  'meetings/seat-taken': 409,
  'meetings/seat-without-name': 400,
  'meetings/ballot-open': 409,
  'meetings/profile-used': 409,
} as const;
