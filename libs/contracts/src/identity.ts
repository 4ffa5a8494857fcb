import { type Day, type Editable, type Id, type Instant } from './platform.js';

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

export interface UnitView extends Editable {
  readonly parentId: Id | null;
  readonly name: string;
  readonly shortName: string;
  readonly sort: number;
}
export interface UnitInput {
  readonly parentId: Id | null;
  readonly name: string;
  readonly shortName: string;
  readonly sort: number;
}

export interface PostView {
  readonly id: Id;
  readonly unitId: Id;
  readonly unit: string;
  readonly title: string;
  readonly isMain: boolean;
}
export interface PostInput {
  readonly unitId: Id;
  readonly title: string;
  readonly isMain: boolean;
}

/** A person as administrators and secretariats see them. */
export interface PersonView extends Editable, PersonCard {
  readonly username: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly posts: readonly PostView[];
  readonly roles: readonly RoleGrant[];
  readonly aideOf: readonly Id[];
  readonly account: 'none' | 'awaiting-activation' | 'active' | 'disabled';
}
export interface PersonInput {
  readonly fullName: string;
  readonly honorific: Honorific;
  readonly username: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly protocolRank: number;
  readonly posts: readonly PostInput[];
}

/** A decision-making body with its roll. Quorum and vote bases are counted from the roll on the meeting's day. */
export interface BodyView extends Editable {
  readonly name: string;
  readonly shortName: string;
  readonly unitId: Id;
  readonly members: readonly BodyMemberView[];
}
export interface BodyMemberView {
  readonly id: Id;
  readonly person: PersonCard;
  /** Office in the body, e.g. "Chủ tịch", "Phó Chủ tịch", "Ủy viên". */
  readonly office: string;
  readonly isChairman: boolean;
  readonly protocolRank: number;
  readonly from: Day;
  readonly until: Day | null;
}
export interface BodyInput {
  readonly name: string;
  readonly shortName: string;
  readonly unitId: Id;
}
export interface BodyMemberInput {
  readonly personId: Id;
  readonly office: string;
  readonly isChairman: boolean;
  readonly protocolRank: number;
  readonly from: Day;
  readonly until: Day | null;
}

/** Told to the person alone. */
export interface IdentityEvents {
  'identity.session-ended': { readonly sessionId: Id };
  'identity.roles-changed': { readonly personId: Id };
  'identity.person-disabled': { readonly personId: Id };
}

export const identityErrors = {
  'identity/wrong-credentials': 401,
  'identity/wait-before-retry': 429,
  'identity/activation-refused': 401,
  'identity/password-too-weak': 400,
  'identity/username-taken': 409,
  'identity/needs-second-administrator': 409,
  'identity/voter-in-session': 409,
  'identity/import-has-errors': 400,
  'identity/unit-not-empty': 409,
  'identity/member-overlap': 409,
  'identity/step-up-required': 403,
} as const;
