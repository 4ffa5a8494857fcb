import { type WordsOf } from '../../ui/words/words-of.js';
import { type invitationWordsVi } from './invitation-words.vi.js';

export const invitationWordsEn = {
  errors: {
    'not-open': 'This meeting no longer takes answers.',
    'reason-needed': 'Absence needs a reason.',
    'substitute-needed': 'Choose the substitute.',
    'substitute-has-seat': 'The substitute is a participant already. Choose somebody else.',
    'nothing-to-decide': 'This request is decided or was taken back.',
  },
} satisfies WordsOf<typeof invitationWordsVi>;
