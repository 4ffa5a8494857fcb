import { uiWordsEn } from '../../ui/words/words.en.js';
import { type resourcesVi } from './resources.vi.js';
import { appWordsEn } from './words.en.js';

/** All English words; loaded when somebody asks for English. */
export const resourcesEn = { app: appWordsEn, ui: uiWordsEn } satisfies Record<keyof typeof resourcesVi, unknown>;
