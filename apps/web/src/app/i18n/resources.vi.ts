import { uiWordsVi } from '../../ui/words/words.vi.js';
import { appWordsVi } from './words.vi.js';

/** All Vietnamese words, one namespace per feature: `voting: votingWordsVi`. Its type is what `t()` accepts. */
export const resourcesVi = { app: appWordsVi, ui: uiWordsVi } as const;
