import { annotationWordsEn } from '../../features/annotations/words.en.js';
import { rulesWordsEn } from '../../features/rules/words.en.js';
import { documentsWordsEn } from '../../features/documents/words.en.js';
import { attendanceWordsEn } from '../../features/attendance/words.en.js';
import { speakingWordsEn } from '../../features/speaking/words.en.js';
import { identityWordsEn } from '../../features/identity/words.en.js';
import { presentingWordsEn } from '../../features/presenting/words.en.js';
import { sessionWordsEn } from '../../features/session/words.en.js';
import { votingWordsEn } from '../../features/voting/words.en.js';
import { screensWordsEn } from '../../features/screens/words.en.js';
import { minutesWordsEn } from '../../features/minutes/words.en.js';
import { meetingsWordsEn } from '../../features/meetings/words.en.js';
import { invitationWordsEn } from '../../features/preparation/invitation-words.en.js';
import { preparationWordsEn } from '../../features/preparation/words.en.js';
import { notificationsWordsEn } from '../../features/notifications/words.en.js';
import { uiWordsEn } from '../../ui/words/words.en.js';
import { type resourcesVi } from './resources.vi.js';
import { appWordsEn } from './words.en.js';

/** All English words; loaded when somebody asks for English. */
export const resourcesEn = {
  app: appWordsEn,
  ui: uiWordsEn,
  identity: identityWordsEn,
  meetings: meetingsWordsEn,
  voting: votingWordsEn,
  preparation: preparationWordsEn,
  invitations: invitationWordsEn,
  notifications: notificationsWordsEn,
  session: sessionWordsEn,
  screens: screensWordsEn,
  presenting: presentingWordsEn,
  rules: rulesWordsEn,
  annotations: annotationWordsEn,
  documents: documentsWordsEn,
  speaking: speakingWordsEn,
  attendance: attendanceWordsEn,
  minutes: minutesWordsEn,
} satisfies Record<keyof typeof resourcesVi, unknown>;
