import { type PersonCard } from './identity.js';
import { type PersonView } from './identity-directory.js';
import { type Id, type Instant } from './platform.js';

/** How the chair of a running meeting agreed, as the administrator states it; kept with the act and told to the chair. */
export const consentWays = ['in-person', 'telephone', 'in-writing'] as const;
export type ConsentWay = (typeof consentWays)[number];
export interface ChairConsentInput {
  readonly way: ConsentWay;
  readonly note: string;
}

/** Acts on the account of somebody who may vote in a running meeting need the chair's consent; others leave it null. */
export interface AccountActInput {
  readonly chairConsent: ChairConsentInput | null;
}
export interface CodeRequestInput extends AccountActInput {
  /** Why the password has to be replaced, e.g. "Quên mật khẩu, đã gọi điện xác nhận". */
  readonly reason: string;
}

/** A printed activation code, good for 72 hours and for one use. */
export interface IssuedCode {
  readonly person: PersonView;
  /** Groups of four. Null when this is the answer to a repeated request: the code is shown once and stored nowhere. */
  readonly code: string | null;
  readonly expiresAt: Instant;
}

/** Replacing the password of an active account waits for a second administrator, at most a day. */
export interface CodeRequestView {
  readonly id: Id;
  readonly person: PersonCard;
  readonly reason: string;
  readonly requestedBy: PersonCard;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly hasChairConsent: boolean;
}

export interface PasswordChangeInput {
  readonly oldPassword: string;
  readonly newPassword: string;
}
/** A fresh proof of who holds this session, for acts that need one (granting roles, recalling papers). */
export interface StepUpInput {
  readonly password: string;
}
/** Seconds that a sign-in or step-up counts as fresh. */
export const STEP_UP_SECONDS = 300;

export const journalOutcomes = [
  'signed-in',
  'wrong-credentials',
  'delayed',
  'activated',
  'activation-refused',
  'signed-out',
  'signed-out-by-administrator',
  'password-changed',
  'code-requested',
  'code-issued',
  'disabled',
  'enabled',
  'seat-opened',
] as const;
export type JournalOutcome = (typeof journalOutcomes)[number];

/** One line of the sign-in journal. */
export interface JournalEntry {
  readonly id: string;
  readonly at: Instant;
  /** Null when nobody of that name exists. */
  readonly person: PersonCard | null;
  readonly outcome: JournalOutcome;
  readonly network: string;
  readonly deviceName: string;
  /** The administrator who did it; null = the person. */
  readonly by: PersonCard | null;
}
