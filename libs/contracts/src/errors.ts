import { identityErrors } from './identity.js';
import { meetingErrors } from './meetings.js';
import { platformErrors } from './platform.js';

/** The one table: error code → HTTP status. */
export const errorStatus = { ...platformErrors, ...identityErrors, ...meetingErrors } as const;
export type ErrorCode = keyof typeof errorStatus;
