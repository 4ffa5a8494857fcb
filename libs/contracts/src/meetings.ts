import { type Honorific } from './identity.js';
import { type LifeAct } from './meeting-life.js';
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

/** Acts that the record names with who did them and on whose direction. */
export type MeetingAct = LifeAct | 'hand-over-chair' | 'begin-item' | 'end-item' | 'skip-item';

/** A remote room (điểm cầu): several people and one contact who answers for it. */
export interface SiteView extends Editable {
  readonly name: string;
  readonly contactSeatId: Id | null;
  readonly contactPhone: string | null;
}

/** A place in the meeting: invited as a person or as an office, filled in or replaced later. */
export interface SeatView extends Editable {
  readonly personId: Id | null;
  /** The office invited, e.g. "Lãnh đạo Sở Xây dựng"; kept when a person fills the seat. Null = invited as a person. */
  readonly office: string | null;
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
  /** Order among its siblings (agenda-order.ts); 0 for a guest, whose items come in the order of `facts.itemIds`. */
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
  /** Since when its time runs; null while it is not current or the meeting is paused. */
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
  readonly needsApproval: boolean;
  /** When the invitation went out; stays when the meeting is moved or cancelled. */
  readonly issuedAt: Instant | null;
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
  /** For a guest of named items: these alone, in agenda order; null = the whole meeting. */
  readonly itemIds: readonly Id[] | null;
}

/** Who did an act of the chair: the chair, or the secretary on the chair's direction; the record names both. */
export interface ChairAct {
  readonly byPersonId: Id;
  readonly byName: string;
  /** Name of the chair when somebody else acted "theo chỉ đạo của chủ tọa"; null when the chair did. */
  readonly onDirectionOf: string | null;
}

/** What somebody did to the meeting as a whole or to an item; never changed afterwards. For chair and secretaries. */
export interface MeetingActView {
  readonly id: Id;
  readonly act: MeetingAct;
  readonly at: Instant;
  readonly itemId: Id | null;
  readonly reason: string | null;
  readonly by: ChairAct;
  /** Facts of the act: `{ required, present }` of an overridden quorum, `{ from, to }` of a handed-over chair. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** A body whose meetings the reader prepares. */
export interface PreparedBody {
  readonly id: Id;
  readonly name: string;
  readonly shortName: string;
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

/** Limits, each with a test and a message. */
export const MEETING_LIMITS = {
  titleMax: 500,
  items: 200,
  seats: 1000,
  sites: 200,
  scriptMax: 20_000,
  depth: 3,
  minutesMax: 1440,
  placeMax: 500,
  reasonMax: 2000,
  officeMax: 200,
  labelMax: 20,
  phoneMax: 40,
  /** Longest span that "my meetings" is asked for, in days, and most meetings it answers. */
  windowDays: 400,
  listed: 1000,
} as const;
/** What a secret item is called everywhere. */
export const SECRET_ITEM_TITLE = 'Nội dung riêng, tài liệu giấy phát tại phòng họp';
