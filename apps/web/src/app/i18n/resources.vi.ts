import { documentsWordsVi } from '../../features/documents/words.vi.js';
import { identityWordsVi } from '../../features/identity/words.vi.js';
import { meetingsWordsVi } from '../../features/meetings/words.vi.js';
import { invitationWordsVi } from '../../features/preparation/invitation-words.vi.js';
import { preparationWordsVi } from '../../features/preparation/words.vi.js';
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
  documents: documentsWordsVi,
} as const;
