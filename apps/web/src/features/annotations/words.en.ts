import { type WordsOf } from '../../ui/words/words-of.js';
import { type annotationWordsVi } from './words.vi.js';

export const annotationWordsEn = {
  notes: {
    title: 'Private notes',
    private: 'only you see them',
    onPage: 'Note on page {{page}}',
    save: 'Save note',
    empty: 'Write the note first',
    none: 'No notes yet',
    noneText: 'Notes are kept with the pages of this paper.',
    menu: 'More about the note on page {{page}}',
    go: 'Go to the page',
    edit: 'Edit note',
    stopEditing: 'Stop editing',
    delete: 'Delete note',
    deleted: 'Note deleted.',
    undo: 'Undo',
    onDevice: 'Not sent yet: on this device',
    onServer: 'Saved',
    refused: 'Could not be saved',
    giveUp: 'Give up this note',
    page: 'Page {{page}}',
  },
  mine: {
    title: 'My notes',
    back: 'To the meeting',
    view: 'View',
    list: 'List',
    pages: 'Pages',
    count_one: '{{count}} note',
    count_other: '{{count}} notes',
    olderPage: 'Page {{page}} of the version before',
    strokes_one: '{{count}} stroke',
    strokes_other: '{{count}} strokes',
    none: 'No notes yet',
    noneText: 'Your notes and strokes on the papers of the meeting appear here.',
  },
  stamps: {
    attention: 'Note',
    ask: 'Ask again',
    'check-figures': 'Check the figures',
  },
  errors: {
    'no-such-page':
      'The new version of the paper no longer has this page. The note is still on this device; write it on another page.',
    'no-such-version':
      'This version of the paper is no longer there. The note is still on this device; write it on the new version.',
    'too-many': 'The paper has as many notes as it may have. Delete an old one and go on.',
    'not-yours': 'This is a note of somebody else.',
  },
} satisfies WordsOf<typeof annotationWordsVi>;
