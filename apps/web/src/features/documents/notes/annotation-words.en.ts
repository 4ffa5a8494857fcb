import { type WordsOf } from '../../../ui/words/words-of.js';
import { type annotationWordsVi } from './annotation-words.vi.js';

export const annotationWordsEn = {
  errors: {
    'no-such-page':
      'The new version of the paper no longer has this page. The note is not saved; write it on another page.',
    'too-many': 'The paper has as many notes as it may have. Delete an old one and go on.',
  },
} satisfies WordsOf<typeof annotationWordsVi>;
