import { documentsWordsEn } from '../../features/documents/words.en.js';
import { identityWordsEn } from '../../features/identity/words.en.js';
import { meetingsWordsEn } from '../../features/meetings/words.en.js';
import { invitationWordsEn } from '../../features/preparation/invitation-words.en.js';
import { preparationWordsEn } from '../../features/preparation/words.en.js';
import { uiWordsEn } from '../../ui/words/words.en.js';
import { type resourcesVi } from './resources.vi.js';
import { appWordsEn } from './words.en.js';

/** All English words; loaded when somebody asks for English. */
export const resourcesEn = {
  app: appWordsEn,
  ui: uiWordsEn,
  identity: identityWordsEn,
  meetings: meetingsWordsEn,
  preparation: preparationWordsEn,
  invitations: invitationWordsEn,
  documents: documentsWordsEn,
} satisfies Record<keyof typeof resourcesVi, unknown>;
