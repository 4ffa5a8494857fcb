import { type WordsOf } from '../../ui/words/words-of.js';
import { type presentingWordsVi } from './words.vi.js';

export const presentingWordsEn = {
  title: 'Presenting',
  nobody: 'Nobody is presenting',
  take: 'Present',
  youPresent: 'You are presenting',
  youPresentText: 'Everybody sees the page you open',
  stop: 'Stop presenting',
  stopAny: 'Stop the presentation',
  presents: 'Presenter: {{name}}',
  following: 'Following the presenter',
  leave: 'Read by myself',
  byYourself: 'You are reading by yourself',
  followShort: 'Follow',
  awayTitle: 'The presenter is on page {{page}}',
  page: 'Page {{outOf}}',
  previous: 'Previous page',
  next: 'Next page',
  show: 'Present this paper',
  handOver: 'Name the presenter',
  handOverVerb: 'Hand over',
  presenter: 'Presenter',
  presenterHint: 'Everybody follows the page this person opens.',
  choosePresenter: 'Choose a presenter',
  errors: {
    'session-not-running': 'The session has not opened or is over. Nothing can be presented.',
    'not-presenter': 'Somebody else is presenting. Your page is not shown to others.',
    'presenter-changed': 'The presenter has just changed. Look again, then choose.',
    'seat-empty': 'Nobody is named for this seat. Choose somebody else.',
    'no-such-page': 'The paper has no such page, or a newer version replaced it.',
  },
} satisfies WordsOf<typeof presentingWordsVi>;
