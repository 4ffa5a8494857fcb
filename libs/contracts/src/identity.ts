import { type Id, type Instant } from './platform.js';

/** System roles. A sysadmin operates the system and cannot read content. */
export const systemRoles = ['sysadmin', 'org-admin', 'secretariat', 'auditor', 'room-technician'] as const;
export type SystemRole = (typeof systemRoles)[number];

/** How a person is addressed: "đồng chí" by default, ông/bà for guests from outside. */
export const honorifics = ['dong-chi', 'ong', 'ba'] as const;
export type Honorific = (typeof honorifics)[number];

/** A role somebody holds: `unitId` narrows an org-admin to a subtree, `bodyId` a secretariat to a body; null = everywhere. */
export interface RoleGrant {
  readonly role: SystemRole;
  readonly unitId: Id | null;
  readonly bodyId: Id | null;
}

/** A person as every shared screen shows them: full name and position together, never one without the other. */
export interface PersonCard {
  readonly id: Id;
  readonly fullName: string;
  readonly honorific: Honorific;
  /** Main position with its unit, e.g. "Giám đốc Sở Tài chính"; empty for a guest without one. */
  readonly position: string;
  readonly unit: string;
  /** Smaller comes first; ties by Vietnamese collation of the name. */
  readonly protocolRank: number;
}

/** Who is signed in, answered by `GET /api/me`. */
export interface Me {
  readonly person: PersonCard;
  readonly username: string;
  readonly roles: readonly RoleGrant[];
  /** Leaders this person may answer for. */
  readonly aideOf: readonly PersonCard[];
  readonly session: { readonly id: Id; readonly deviceName: string; readonly expiresAt: Instant };
}

export interface SignInInput {
  readonly username: string;
  readonly password: string;
  readonly deviceName?: string;
}

/** First sign-in or forgotten password: the code came from an administrator, on paper or by phone. */
export interface ActivateInput {
  readonly username: string;
  readonly code: string;
  readonly newPassword: string;
}

export interface DeviceView {
  readonly id: Id;
  readonly deviceName: string;
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
  readonly current: boolean;
}

/**
 * Told to the person alone. Those that change how somebody is shown or what they may do are also heard by other
 * subjects in the same transaction (`Reactions.before`), so that no screen and no permission lags behind.
 */
export interface IdentityEvents {
  'identity.session-ended': { readonly sessionId: Id };
  /** What the person holds now; open sockets come back with it. */
  'identity.roles-changed': {
    readonly personId: Id;
    readonly roles: readonly RoleGrant[];
    readonly aideOf: readonly PersonCard[];
  };
  'identity.person-disabled': { readonly personId: Id };
  'identity.person-changed': { readonly person: PersonCard };
  /** The person came onto, left or changed on the roll of a body. */
  'identity.roll-changed': { readonly bodyId: Id; readonly personId: Id };
  /** An administrator asks another one to let this person's password be replaced. */
  'identity.code-requested': { readonly byName: string; readonly expiresAt: Instant };
  'identity.code-issued': { readonly byName: string; readonly expiresAt: Instant };
  /** To the chair of a running meeting: somebody's account was reset during it, on the consent said to be the chair's. */
  'identity.voter-code-issued': {
    readonly meetingId: Id;
    readonly person: PersonCard;
    readonly byName: string;
    readonly consent: string;
  };
}

export const identityErrors = {
  'identity/wrong-credentials': 401,
  'identity/wrong-password': 400,
  'identity/wait-before-retry': 429,
  'identity/activation-refused': 401,
  'identity/password-too-weak': 400,
  'identity/username-taken': 409,
  'identity/username-missing': 409,
  'identity/needs-second-administrator': 409,
  'identity/same-administrator': 409,
  'identity/no-account-to-reset': 409,
  'identity/account-disabled': 409,
  'identity/not-on-oneself': 409,
  'identity/last-administrator': 409,
  'identity/administrator-exists': 409,
  'identity/voter-in-session': 409,
  'identity/one-main-post': 400,
  'identity/wrong-role-scope': 400,
  'identity/import-unreadable': 400,
  'identity/import-has-errors': 409,
  'identity/import-already-accepted': 409,
  'identity/unit-not-empty': 409,
  'identity/unit-in-circle': 409,
  'identity/member-overlap': 409,
  'identity/second-chairman': 409,
  'identity/until-before-from': 400,
  'identity/step-up-required': 403,
} as const;
