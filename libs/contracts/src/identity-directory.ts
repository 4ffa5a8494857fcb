import { type Honorific, type PersonCard, type RoleGrant } from './identity.js';
import { type Day, type Editable, type Id } from './platform.js';

/** Longest texts, in characters, and the size of one part of a list. */
export const DIRECTORY_LIMITS = {
  nameMax: 200,
  shortNameMax: 60,
  titleMax: 200,
  posts: 10,
  rankMax: 999_999,
  searchMax: 100,
  pageRows: 50,
  pageRowsMax: 200,
  /** The internal directory answers from this many letters on, with at most this many people. */
  directorySearchMin: 2,
  directoryRows: 20,
} as const;

/** An agency, department or office; a tree. */
export interface UnitView extends Editable {
  readonly parentId: Id | null;
  readonly name: string;
  readonly shortName: string;
  /** Order among its siblings; ties by Vietnamese collation of the name. */
  readonly sort: number;
}
export interface UnitInput {
  readonly parentId: Id | null;
  readonly name: string;
  readonly shortName: string;
  readonly sort: number;
}
/** A save names the revision it started from. */
export interface UnitEdit extends UnitInput {
  readonly rev: number;
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

/** `none`: no user name; `awaiting-activation`: a user name, no password yet. */
export const accountStates = ['none', 'awaiting-activation', 'active', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

/** A role with the names that a screen shows. */
export interface RoleView extends RoleGrant {
  readonly unit: string | null;
  readonly body: string | null;
  /** Unit that the role hangs at: its own, or that of its body; null = everywhere. */
  readonly scopeUnitId: Id | null;
}

/** A person as administrators and secretariats see them. */
export interface PersonView extends Editable, PersonCard {
  readonly username: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The main post first. */
  readonly posts: readonly PostView[];
  readonly roles: readonly RoleView[];
  /** Leaders this person answers for. */
  readonly aideOf: readonly PersonCard[];
  /** Who answers for this person. */
  readonly aides: readonly PersonCard[];
  readonly account: AccountState;
}
export interface PersonInput {
  readonly fullName: string;
  readonly honorific: Honorific;
  /** Folded by the server (`foldUsername`); null = no account. */
  readonly username: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly protocolRank: number;
  /** Exactly one main post where there is any. */
  readonly posts: readonly PostInput[];
}
export interface PersonEdit extends PersonInput {
  readonly rev: number;
}
export interface PeopleSearch {
  /** Name, user name, e-mail, telephone, title or unit; accents and case do not matter. */
  readonly search?: string;
  /** Of this unit and everything below it. */
  readonly unitId?: Id;
  readonly account?: AccountState;
  readonly cursor?: string;
  /** Rows of one part; default 50, at most 200. */
  readonly limit?: number;
}

/** A decision-making body with its roll. Quorum and vote bases are counted from the roll on the meeting's day. */
export interface BodyView extends Editable {
  readonly name: string;
  readonly shortName: string;
  readonly unitId: Id;
  readonly unit: string;
  /** Past, present and coming lines of the roll, in protocol order. Any change of the roll moves the body's `rev`. */
  readonly members: readonly BodyMemberView[];
}
export interface BodyMemberView {
  readonly id: Id;
  readonly person: PersonCard;
  /** Office in the body, e.g. "Chủ tịch", "Phó Chủ tịch", "Ủy viên". */
  readonly office: string;
  readonly isChairman: boolean;
  readonly protocolRank: number;
  /** First day on the roll. */
  readonly from: Day;
  /** First day no longer on the roll; null = open. */
  readonly until: Day | null;
}
export interface BodyInput {
  readonly name: string;
  readonly shortName: string;
  readonly unitId: Id;
}
export interface BodyEdit extends BodyInput {
  readonly rev: number;
}
export interface BodyMemberInput {
  readonly personId: Id;
  readonly office: string;
  readonly isChairman: boolean;
  readonly protocolRank: number;
  readonly from: Day;
  readonly until: Day | null;
}
/** `rev` is the body's: the roll is saved as one thing. */
export interface BodyMemberAdd extends BodyMemberInput {
  readonly rev: number;
}
export interface BodyMemberEdit extends Omit<BodyMemberInput, 'personId'> {
  readonly rev: number;
}

/** `:id` in the path is the leader. */
export interface AideInput {
  readonly aideId: Id;
}
