import { annotationErrors } from './annotations.js';
import { attendanceErrors } from './attendance.js';
import { documentErrors } from './documents.js';
import { identityErrors } from './identity.js';
import { invitationErrors } from './invitations.js';
import { meetingErrors } from './meeting-events.js';
import { notificationErrors } from './notifications.js';
import { minutesErrors } from './minutes.js';
import { platformErrors } from './platform.js';
import { presentingErrors } from './presenting.js';
import { screenErrors } from './screens.js';
import { speakingErrors } from './speaking.js';
import { votingErrors } from './voting-events.js';

/** The one table: error code → HTTP status. */
export const errorStatus = {
  ...platformErrors,
  ...identityErrors,
  ...meetingErrors,
  ...invitationErrors,
  ...notificationErrors,
  ...documentErrors,
  ...annotationErrors,
  ...attendanceErrors,
  ...speakingErrors,
  ...presentingErrors,
  ...screenErrors,
  ...votingErrors,
  ...minutesErrors,
} as const;
export type ErrorCode = keyof typeof errorStatus;
