import { type Id, type RoleGrant } from '@app/contracts';

/**
 * The same as `person.read` says of one person, as roots of subtrees for SQL: `all`, or whoever has
 * a post below one of these units (none: nobody). A property test holds the two against each other.
 */
export function readScope(roles: readonly RoleGrant[]): 'all' | readonly Id[] {
  const seesAll = roles.some(
    ({ role, unitId }) =>
      role === 'sysadmin' || role === 'secretariat' || role === 'auditor' || (role === 'org-admin' && unitId === null),
  );
  return seesAll
    ? 'all'
    : roles.flatMap(({ role, unitId }) => (role === 'org-admin' && unitId !== null ? [unitId] : []));
}
