import { annotationWordsVi } from '../../features/annotations/words.vi.js';
import { rulesWordsVi } from '../../features/rules/words.vi.js';
import { documentsWordsVi } from '../../features/documents/words.vi.js';
import { attendanceWordsVi } from '../../features/attendance/words.vi.js';
import { speakingWordsVi } from '../../features/speaking/words.vi.js';
import { identityWordsVi } from '../../features/identity/words.vi.js';
import { presentingWordsVi } from '../../features/presenting/words.vi.js';
import { sessionWordsVi } from '../../features/session/words.vi.js';
import { votingWordsVi } from '../../features/voting/words.vi.js';
import { screensWordsVi } from '../../features/screens/words.vi.js';
import { minutesWordsVi } from '../../features/minutes/words.vi.js';
import { meetingsWordsVi } from '../../features/meetings/words.vi.js';
import { invitationWordsVi } from '../../features/preparation/invitation-words.vi.js';
import { preparationWordsVi } from '../../features/preparation/words.vi.js';
import { notificationsWordsVi } from '../../features/notifications/words.vi.js';
import { uiWordsVi } from '../../ui/words/words.vi.js';
import { appWordsVi } from './words.vi.js';

/** All Vietnamese words, one namespace per feature: `voting: votingWordsVi`. Its type is what `t()` accepts. */
export const resourcesVi = {
  app: appWordsVi,
  ui: uiWordsVi,
  identity: identityWordsVi,
  meetings: meetingsWordsVi,
  preparation: preparationWordsVi,
  invitations: invitationWordsVi,
  notifications: notificationsWordsVi,
  session: sessionWordsVi,
  screens: screensWordsVi,
  voting: votingWordsVi,
  presenting: presentingWordsVi,
  rules: rulesWordsVi,
  annotations: annotationWordsVi,
  documents: documentsWordsVi,
  speaking: speakingWordsVi,
  attendance: attendanceWordsVi,
  minutes: minutesWordsVi,
} as const;
