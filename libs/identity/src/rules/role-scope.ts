import { type RoleGrant } from '@app/contracts';

/** An org-admin may be narrowed to a unit, a secretariat to a body; the other roles are the installation's. */
export function hasRightScope({ role, unitId, bodyId }: RoleGrant): boolean {
  switch (role) {
    case 'org-admin':
      return bodyId === null;
    case 'secretariat':
      return unitId === null;
    case 'sysadmin':
    case 'auditor':
    case 'room-technician':
      return unitId === null && bodyId === null;
  }
}
