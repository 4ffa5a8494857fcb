import { type RoleGrant } from './identity.js';
import { type UnitView } from './identity-directory.js';
import { type Id } from './platform.js';

/** Where something hangs in the unit tree: ids from the root down to the unit itself; empty = above every unit. */
export type UnitPath = readonly Id[];

/** A role with the place it reaches from; `path` null = everywhere (or a role without a place). */
export interface PlacedRole extends RoleGrant {
  readonly path: UnitPath | null;
}

/** What decides who may administer a person. */
export interface PersonFacts {
  readonly posts: readonly { readonly path: UnitPath; readonly isMain: boolean }[];
  readonly roles: readonly PlacedRole[];
}

type Roles = readonly RoleGrant[];

const holds = (roles: Roles, role: RoleGrant['role']): boolean => roles.some((grant) => grant.role === role);
const everywhere = (roles: Roles): boolean =>
  roles.some((grant) => grant.role === 'sysadmin' || (grant.role === 'org-admin' && grant.unitId === null));

/** A sysadmin reaches every unit, an org-admin his own and all below it. */
const reaches = (roles: Roles, path: UnitPath): boolean =>
  everywhere(roles) ||
  roles.some((grant) => grant.role === 'org-admin' && grant.unitId !== null && path.includes(grant.unitId));

/** Nobody administers somebody who holds more than he could grant himself: a code for them would be their power. */
const mayGrant = (roles: Roles, role: PlacedRole): boolean => {
  switch (role.role) {
    case 'sysadmin':
    case 'auditor':
    case 'room-technician':
      return holds(roles, 'sysadmin');
    case 'org-admin':
    case 'secretariat':
      return role.path === null ? holds(roles, 'sysadmin') : reaches(roles, role.path);
  }
};

const managesPerson = (roles: Roles, person: PersonFacts): boolean => {
  const main = person.posts.find((post) => post.isMain) ?? null;
  const inReach = main === null ? everywhere(roles) : reaches(roles, main.path);
  return inReach && person.roles.every((role) => mayGrant(roles, role));
};

/**
 * Who may administer what, written once: the server evaluates it under the lock, the web over the tree it has loaded.
 * The first argument is always the roles of whoever acts. SQL filters of lists are held against these by a property test.
 */
export const identityAccess = {
  /** The tree of units, and the lists of people and bodies as far as each reaches; nobody else is offered them. */
  'organisation.read': (roles: Roles): boolean =>
    holds(roles, 'sysadmin') || holds(roles, 'org-admin') || holds(roles, 'secretariat') || holds(roles, 'auditor'),
  'unit.create': (roles: Roles, parent: UnitPath): boolean => reaches(roles, parent),
  'unit.edit': (roles: Roles, unit: UnitPath): boolean => reaches(roles, unit),
  /** Moving or removing needs more than the top of one's own subtree: it would move the reach itself. */
  'unit.move': (roles: Roles, unit: UnitPath): boolean => reaches(roles, unit.slice(0, -1)),
  'unit.remove': (roles: Roles, unit: UnitPath): boolean => reaches(roles, unit.slice(0, -1)),
  /** Secretariats invite from everywhere; an org-admin sees whoever has a post in his subtree. */
  'person.read': (roles: Roles, person: Pick<PersonFacts, 'posts'>): boolean =>
    everywhere(roles) ||
    holds(roles, 'secretariat') ||
    holds(roles, 'auditor') ||
    person.posts.some((post) => reaches(roles, post.path)),
  /** Edit, issue codes, disable, sign out: by the main post; a person without a post is the whole installation's. */
  'person.manage': managesPerson,
  'post.give': (roles: Roles, unit: UnitPath): boolean => reaches(roles, unit),
  'role.grant': (roles: Roles, person: PersonFacts, role: PlacedRole): boolean =>
    mayGrant(roles, role) && managesPerson(roles, person),
  'aide.edit': (roles: Roles, leader: PersonFacts, aide: PersonFacts): boolean =>
    managesPerson(roles, leader) && managesPerson(roles, aide),
  'body.read': (roles: Roles, body: { readonly id: Id; readonly path: UnitPath }): boolean =>
    reaches(roles, body.path) ||
    holds(roles, 'auditor') ||
    roles.some((grant) => grant.role === 'secretariat' && (grant.bodyId === null || grant.bodyId === body.id)),
  /** Name and roll: the roll decides who votes, so those who run meetings do not write it. */
  'body.edit': (roles: Roles, unit: UnitPath): boolean => reaches(roles, unit),
  'people.import': (roles: Roles): boolean => holds(roles, 'sysadmin') || holds(roles, 'org-admin'),
  'journal.read-all': (roles: Roles): boolean => holds(roles, 'sysadmin') || holds(roles, 'auditor'),
} as const;
export type IdentityPermission = keyof typeof identityAccess;

/** The path of a unit in a loaded tree; empty for an unknown one. Stops at a circle instead of running for ever. */
export function unitPath(units: ReadonlyMap<Id, Pick<UnitView, 'parentId'>>, unitId: Id | null): UnitPath {
  const path: Id[] = [];
  for (let id = unitId; id !== null && !path.includes(id);) {
    const unit = units.get(id);
    if (!unit) break;
    path.unshift(id);
    id = unit.parentId;
  }
  return path;
}
