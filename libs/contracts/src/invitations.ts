import { type Id, type Instant } from './platform.js';

export const invitationAnswers = ['awaiting', 'confirmed', 'absent', 'substitute'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** Absence of a member from a session of the body needs the consent of the body's chairman (norms N5, N14). */
export const consentStates = ['not-needed', 'awaiting', 'granted', 'refused'] as const;
export type ConsentState = (typeof consentStates)[number];
/** On his own tablet, or told to the secretary who recorded it. */
export const absenceConsentWays = ['tablet', 'phone', 'in-person', 'paper'] as const;
export type AbsenceConsentWay = (typeof absenceConsentWays)[number];

export interface ConsentView {
  readonly state: ConsentState;
  readonly way: AbsenceConsentWay | null;
  /** Name of the chairman who decided. */
  readonly byName: string | null;
  /** Name of the secretary who wrote it down; null when the chairman did it himself. */
  readonly recordedByName: string | null;
  readonly at: Instant | null;
  /** What the chairman said, e.g. why not. */
  readonly note: string | null;
}

/** The answer of one seat. A seat without a row is awaiting. */
export interface AnswerView {
  readonly seatId: Id;
  readonly answer: InvitationAnswer;
  /** With `absent` and `substitute`. */
  readonly reason: string | null;
  /** With `substitute`: who is proposed. */
  readonly substitutePersonId: Id | null;
  readonly substituteName: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredByName: string | null;
  /** Given by an aide or the secretary, "thay mặt đồng chí …". */
  readonly isOnBehalf: boolean;
  readonly consent: ConsentView;
}

/** Chair and secretaries see every answer; others their own, and an aide those of his leaders. Ordered by seat id. */
export interface InvitationsPart {
  readonly answers: readonly AnswerView[];
}

export interface AnswerInput {
  readonly seatId: Id;
  readonly answer: Exclude<InvitationAnswer, 'awaiting'>;
  readonly reason: string | null;
  readonly substitutePersonId: Id | null;
}
export interface ConsentInput {
  readonly seatId: Id;
  readonly decision: 'granted' | 'refused';
  readonly note: string | null;
}
/** The secretary writes down what the chairman decided elsewhere. */
export interface RecordConsentInput extends ConsentInput {
  readonly way: Exclude<AbsenceConsentWay, 'tablet'>;
}

export const INVITATION_LIMITS = { reasonMax: 500, noteMax: 500 } as const;

/** Answers go to `/chair`, to the seat's person and to that person's aides, each alone. */
export interface InvitationEvents {
  'invitations.answered': { readonly meetingId: Id; readonly answer: AnswerView };
  'invitations.consent-decided': { readonly meetingId: Id; readonly answer: AnswerView };
  /** The meeting moved: everybody is asked again. */
  'invitations.asked-again': { readonly meetingId: Id };
  /** Somebody else has the seat now: he answers for himself. */
  'invitations.answer-dropped': { readonly meetingId: Id; readonly seatId: Id };
  /** The chairman agreed to a substitute: meetings gives him a seat in the same transaction. */
  'invitations.substitute-agreed': { readonly meetingId: Id; readonly seatId: Id; readonly personId: Id };
  /** Absence or substitution taken back: the substitute's seat goes. */
  'invitations.substitute-withdrawn': { readonly meetingId: Id; readonly seatId: Id };
}

export const invitationErrors = {
  'invitations/not-open': 409,
  'invitations/reason-needed': 400,
  'invitations/substitute-needed': 400,
  'invitations/substitute-has-seat': 409,
  'invitations/nothing-to-decide': 409,
} as const;
