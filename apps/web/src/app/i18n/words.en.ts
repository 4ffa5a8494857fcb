import { type WordsOf } from '../../ui/words/words-of.js';
import { type appWordsVi } from './words.vi.js';

export const appWordsEn = {
  toContent: 'To the main content',
  navigation: 'Main parts',
  nav: { meetings: 'Meetings', settings: 'Settings' },
  home: {
    title: 'My meetings',
    emptyTitle: 'No meetings yet',
    emptyText: 'A meeting appears here when you are invited.',
  },
  settings: {
    title: 'Settings',
    perDevice: 'Kept on this device.',
    appearance: 'Screen',
    byDevice: 'By device',
    light: 'Light',
    dark: 'Dark',
    textSize: 'Text size',
    textSizeHint: 'Large text uses one column; nothing is lost.',
    language: 'Language',
    vietnamese: 'Tiếng Việt',
    english: 'English',
    account: 'Account',
    signOut: 'Sign out',
  },
  offline: {
    title: 'Disconnected since {{time}}',
    text: 'What is already open on this device still works. It reconnects by itself.',
  },
  update: {
    title: 'A new version is ready',
    text: 'Loading it takes a few seconds. What is typed but not saved will be lost.',
    action: 'Load the new version',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address has changed, or you may not see this page.',
    action: 'To the meetings',
  },
  crash: { title: 'This screen could not be opened', text: 'The other parts still work.', home: 'To the meetings' },
} satisfies WordsOf<typeof appWordsVi>;
