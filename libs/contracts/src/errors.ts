import { identityErrors } from './identity.js';
import { platformErrors } from './platform.js';

/** The one table: error code → HTTP status. */
export const errorStatus = { ...platformErrors, ...identityErrors } as const;
export type ErrorCode = keyof typeof errorStatus;
