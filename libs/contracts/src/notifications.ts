import { type MeetingState } from './meetings.js';
import { type Id, type Instant } from './platform.js';
import { type StreamPosition } from './streams.js';

/**
 * What people are told. `agenda`: the programme of an issued meeting changed. `uninvited`: no longer among those invited.
 * `papers`: new papers or versions, several in one notice. `absence-asked`, `substitute-asked`: to whoever decides and prepares.
 */
export const noticeKinds = [
  'invited',
  'changed',
  'agenda',
  'moved',
  'cancelled',
  'uninvited',
  'papers',
  'absence-asked',
  'substitute-asked',
  'absence-decided',
  'submitted',
  'approved',
  'sent-back',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface NoticePaper {
  readonly documentId: Id;
  readonly itemId: Id | null;
  readonly title: string;
  readonly isLate: boolean;
}

/**
 * One line behind the bell, made of what the reader may see at this moment: a person taken out of a meeting reads nothing
 * about it any more. Time, place and reason are those of the moment it was told.
 */
export interface NoticeView {
  readonly id: Id;
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly isRead: boolean;
  /** Null only for `uninvited`: the meeting is none of the reader's business now. */
  readonly meeting: {
    readonly id: Id;
    /** Today's, as is the state. */
    readonly title: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly place: string;
    readonly state: MeetingState;
    /** Why it was moved, cancelled or sent back; null with every other kind. */
    readonly reason: string | null;
  } | null;
  /** The reader has no seat himself: told as the aide of somebody who has. */
  readonly isAsAide: boolean;
  /** With `papers`: those the reader may open now, in the order of the agenda's papers. */
  readonly papers: readonly NoticePaper[];
  /** With `absence-asked`, `substitute-asked`, `absence-decided`: whose seat, what was said, how it was decided so far. */
  readonly absence: {
    readonly name: string;
    readonly substituteName: string | null;
    readonly reason: string | null;
    readonly decision: 'awaiting' | 'granted' | 'refused';
  } | null;
}

/** Newest first, at most `NOTICE_LIMITS.listed`. */
export interface NoticeList {
  readonly notices: readonly NoticeView[];
  readonly unread: number;
  /** Where the person's stream stood: what comes after it changes this list. */
  readonly position: StreamPosition;
}

/** `ids` null = all. */
export interface MarkReadInput {
  readonly ids: readonly Id[] | null;
}

/**
 * What waits for somebody. `answer`: his own answer to an invitation. `answer-for`: that of a leader whose aide he is.
 * `consent`: absences the chairman decides on. `approval`: a draft handed in. `unanswered`: seats that have not answered,
 * shortly before the start. `papers`: items with a vote but without a paper, after the time for papers.
 */
export const waitingKinds = ['answer', 'answer-for', 'consent', 'approval', 'unanswered', 'papers'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export interface WaitingView {
  readonly kind: WaitingKind;
  readonly meeting: { readonly id: Id; readonly title: string; readonly startsAt: Instant };
  /** With `answer-for`: the leader. */
  readonly name: string | null;
  /** How many absences, seats or items; 1 for the others. */
  readonly count: number;
}

/**
 * Whether the invitation has reached a seat by e-mail.
 * `none`: nothing was to be sent yet. `waiting`: will be sent. `retrying`: the mail server asked to come again, or does not
 * answer. `sent`: the mail server took it. `refused`: it will not take it (wrong address), or gave no answer for half a day.
 * `no-address`: the person has no e-mail. `no-mail`: this installation sends none. `own-act`: the person issued it himself.
 * `nobody`: an office whose person is not named yet.
 */
export const letterStates = [
  'none',
  'waiting',
  'retrying',
  'sent',
  'refused',
  'no-address',
  'no-mail',
  'own-act',
  'nobody',
] as const;
export type LetterState = (typeof letterStates)[number];

export interface SeatLetter {
  readonly seatId: Id;
  readonly personId: Id | null;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly state: LetterState;
  /** Which news the letter carries: the newest one sent to this seat. */
  readonly kind: NoticeKind | null;
  /** When it was sent, refused or last tried. */
  readonly at: Instant | null;
  readonly nextTryAt: Instant | null;
  /** What the mail server answered, as it said it. */
  readonly answer: string | null;
}

/** For those who prepare the meeting: which letters have arrived, by protocol order. */
export interface LettersView {
  /** Does this installation send e-mail at all? */
  readonly mail: 'on' | 'off';
  readonly letters: readonly SeatLetter[];
}

export interface SendAgainInput {
  readonly seatIds: readonly Id[];
}

/** The private calendar address of a person; the address itself is shown once, when it is made. */
export interface CalendarFeedView {
  /** Null = there is none. */
  readonly madeAt: Instant | null;
}
export interface NewCalendarFeed extends CalendarFeedView {
  /** Whoever has it reads the person's meetings: time, place, title. */
  readonly url: string;
}

export const NOTICE_LIMITS = {
  listed: 100,
  /** Notices kept, in days. */
  keptDays: 180,
  /** Papers that come within this many seconds are one notice and one letter. */
  collapseSeconds: 180,
  /** What waits for somebody is looked for this many days ahead. */
  waitingDaysAhead: 90,
  /** Missing answers are told to those who prepare from so many hours before the start. */
  unansweredHours: 72,
  /** Meetings in the calendar: this many days back and ahead. */
  feedDaysBack: 90,
  feedDaysAhead: 400,
} as const;

/** To the person alone. Words are not in the event: they are read with the notice, as they may be seen then. */
export interface NotificationEvents {
  'notifications.notice-made': { readonly noticeId: Id; readonly kind: NoticeKind; readonly meetingId: Id };
  'notifications.notices-read': { readonly ids: readonly Id[] | null };
}

export const notificationErrors = {
  'notifications/mail-off': 409,
  'notifications/nothing-to-send': 409,
} as const;
