import { type Id, type Instant } from './platform.js';

/** Where a paired screen hangs: the hall, or a remote site. */
export interface ScreenPlace {
  readonly meetingId: Id;
  /** Null = the hall. */
  readonly siteId: Id | null;
}

/** What the kiosk page knows of itself. */
export interface ScreenView {
  readonly id: Id;
  /** To be typed (or scanned) by the secretary; null once paired. */
  readonly code: string | null;
  readonly codeExpiresAt: Instant | null;
  readonly place: ScreenPlace | null;
}

/** A paired screen as those who may pair see it. */
export interface PairedScreenView {
  readonly id: Id;
  readonly place: ScreenPlace;
  readonly pairedAt: Instant;
  readonly pairedByName: string;
}

export interface PairScreenInput {
  readonly code: string;
  readonly siteId: Id | null;
}

/** For a room technician, who never sees a paper: where and when something is on, without what it is about. */
export interface PairingPlace {
  readonly meetingId: Id;
  readonly startsAt: Instant;
  readonly place: string;
  readonly sites: readonly { readonly id: Id; readonly name: string }[];
}

/** On `screen:<id>`: the kiosk opens its line anew with each. */
export interface ScreenEvents {
  'screens.paired': { readonly screenId: Id; readonly place: ScreenPlace };
  'screens.unpaired': { readonly screenId: Id };
}

export const screenErrors = {
  'screens/wrong-code': 409,
  'screens/no-such-site': 409,
  'screens/not-pairable': 409,
} as const;

export const SCREEN_LIMITS = {
  codeMinutes: 15,
  /** A kiosk page that was never paired is forgotten. */
  forgottenAfterHours: 24,
  screensPerMeeting: 50,
} as const;
