import { type RoleGrant } from '@app/contracts';

export interface SessionLimits {
  /** From sign-in to the end, whatever happens. */
  readonly absoluteSeconds: number;
  /** Without any request. */
  readonly idleSeconds: number;
}
const HOUR = 3600;
export const ADMINISTRATOR_IDLE_SECONDS = HOUR / 4;

/** Members 12 h / 2 h, administrators 8 h / 15 min (trust.md, Sessions). */
export function sessionLimits(roles: readonly RoleGrant[]): SessionLimits {
  const administers = roles.some(({ role }) => role === 'sysadmin' || role === 'org-admin');
  return administers
    ? { absoluteSeconds: 8 * HOUR, idleSeconds: ADMINISTRATOR_IDLE_SECONDS }
    : { absoluteSeconds: 12 * HOUR, idleSeconds: 2 * HOUR };
}
