import { type AttendancePlace, type AttendanceState } from './attendance.js';
import { type BallotActors, type NamedVote } from './ballots.js';
import { type DocumentKind } from './documents.js';
import { type Honorific } from './identity.js';
import { type ConsentState } from './invitations.js';
import {
  type ChairAct,
  type ItemState,
  type MeetingAct,
  type MeetingForm,
  type MeetingKind,
  type MeetingState,
  type SeatRole,
} from './meetings.js';
import { type ItemOutcome } from './minutes.js';
import { type Id, type Instant } from './platform.js';
import { type QuorumStatus } from './quorum.js';
import { type VoteChoice } from './rule-profiles.js';
import { type FloorKind } from './speaking.js';
import { type BallotState, type DecisionMethod, type ExplanationPart, type Tally } from './voting.js';

export const MEETING_RECORD_SCHEMA = 'ecabinet.meeting-record';
/** Grows with every change that a reader of older records would trip over. */
export const MEETING_RECORD_VERSION = 1;

/** Somebody as the record names him: name and position together. */
export interface RecordPerson {
  readonly name: string;
  readonly honorific: Honorific;
  readonly position: string;
  readonly unit: string;
}

/** Why somebody was away, as far as it was said. */
export interface RecordAbsence {
  readonly reason: string | null;
  readonly consent: ConsentState;
  /** Who agreed. */
  readonly consentBy: string | null;
}

/** One seat of the meeting, in protocol order. */
export interface RecordAttendee extends RecordPerson {
  readonly seatId: Id;
  readonly roles: readonly SeatRole[];
  /** On the roll of the body that day. */
  readonly isVoter: boolean;
  /** `not-marked` = nobody said anything about this seat. */
  readonly state: AttendanceState | 'not-marked';
  readonly place: AttendancePlace | null;
  readonly siteName: string | null;
  readonly checkedInAt: Instant | null;
  readonly leftAt: Instant | null;
  /** Leaving before the end and coming back, in order. */
  readonly moves: readonly { readonly act: 'left' | 'returned'; readonly at: Instant }[];
  readonly absence: RecordAbsence | null;
  /** Whose place he takes. */
  readonly substituteFor: string | null;
  /** Who took his place. */
  readonly substitutedBy: string | null;
  /** Of a guest of named items: their numbers in the agenda; null = the whole meeting. */
  readonly itemNumbers: readonly string[] | null;
}

/** What happened to the meeting as a whole or to an item; with `hand-over-chair` the details name `from` and `to`. */
export interface RecordEvent {
  readonly act: MeetingAct;
  readonly at: Instant;
  readonly itemNumber: string | null;
  readonly reason: string | null;
  readonly by: ChairAct;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** A speech that belongs in the record. How long it took does not. */
export interface RecordSpeech extends RecordPerson {
  readonly kind: FloorKind;
  readonly at: Instant;
  readonly place: AttendancePlace;
  readonly siteName: string | null;
  readonly summary: string;
}

/** A ballot with its result, or one that was stopped (`void`, with the reason). */
export interface RecordDecision {
  readonly ballotId: Id;
  readonly method: DecisionMethod;
  readonly state: Extract<BallotState, 'closed' | 'published' | 'void'>;
  readonly question: string;
  readonly choices: readonly VoteChoice[];
  /** SHA-256 of the question in UTF-8, hexadecimal. */
  readonly questionHash: string | null;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly announcedAt: Instant | null;
  readonly voidReason: string | null;
  /** All members of the body. */
  readonly members: number;
  /** Null when it was stopped. */
  readonly tally: Tally | null;
  /** Verdict, groups and the rule of the day in words. */
  readonly explanation: readonly ExplanationPart[];
  /** Number of the regulation; null for a pattern nobody issued. */
  readonly ruleNumber: string | null;
  /** Has the body's office confirmed base and threshold? */
  readonly isRuleChecked: boolean;
  readonly quorum: QuorumStatus | null;
  readonly quorumAtClose: QuorumStatus | null;
  readonly withoutQuorumReason: string | null;
  readonly actors: BallotActors;
  readonly votes: readonly NamedVote[];
}

export interface RecordVersion {
  readonly number: number;
  readonly fileName: string;
  readonly pages: number;
  readonly uploadedAt: Instant;
  /** Of the reading copy, lower-case hexadecimal. */
  readonly sha256: string;
  /** Of the file as it was uploaded. */
  readonly originalSha256: string;
}
export interface RecordPaper {
  readonly documentId: Id;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly owningUnit: string | null;
  readonly recalledAt: Instant | null;
  /** Every version that could be read, oldest first: the last one is the one that counts. */
  readonly versions: readonly RecordVersion[];
}

/** Of a secret item only `id`, `number`, `title` ("Nội dung riêng, …"), `isSecret` and `isHeading`; everything else is empty. */
export interface RecordItem {
  readonly id: Id;
  readonly number: string;
  readonly title: string;
  readonly isSecret: boolean;
  /** Only holds its parts together: was never taken up itself. */
  readonly isHeading: boolean;
  readonly state: ItemState;
  readonly presenter: RecordPerson | null;
  readonly owningUnit: string | null;
  /** First taken up; null = never. */
  readonly beganAt: Instant | null;
  /** Last left. */
  readonly endedAt: Instant | null;
  readonly speeches: readonly RecordSpeech[];
  /** In the order in which they were taken. */
  readonly decisions: readonly RecordDecision[];
  readonly outcome: ItemOutcome | null;
  readonly outcomeBy: ChairAct | null;
  readonly conclusion: string;
  readonly papers: readonly RecordPaper[];
}

/** The draft record of one meeting: everything the installation knows that belongs in it. A person signs it, not the product. */
export interface MeetingRecord {
  readonly schema: typeof MEETING_RECORD_SCHEMA;
  readonly schemaVersion: typeof MEETING_RECORD_VERSION;
  readonly status: 'draft';
  readonly madeAt: Instant;
  readonly meeting: {
    readonly id: Id;
    readonly bodyName: string;
    readonly kind: MeetingKind;
    readonly form: MeetingForm;
    readonly title: string;
    readonly place: string;
    /** Names of the remote sites. */
    readonly sites: readonly string[];
    readonly state: MeetingState;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly openedAt: Instant | null;
    readonly closedAt: Instant | null;
  };
  /** Who presided at the end. */
  readonly chair: RecordPerson | null;
  readonly secretaries: readonly RecordPerson[];
  /** Members of the body and how many of them were there at any time; null for a working meeting. */
  readonly members: { readonly total: number; readonly present: number } | null;
  readonly attendance: readonly RecordAttendee[];
  /** The course of the meeting in order. */
  readonly course: readonly RecordEvent[];
  /** In the order in which they were taken up; those never taken up follow in the order of the agenda. */
  readonly items: readonly RecordItem[];
  /** Of the meeting as a whole. */
  readonly conclusion: string;
  /** Papers of the whole meeting. */
  readonly papers: readonly RecordPaper[];
}
