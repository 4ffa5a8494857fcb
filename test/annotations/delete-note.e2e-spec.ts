import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { refusal } from '../support/refusal.js';
import { aNotedPaper } from './support/a-noted-paper.js';

describe('DeleteNote', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes the note away on every device of its author', async () => {
    const { author, note, paper } = await aNotedPaper(app);
    const ears = await Ears.of(author, author.id);
    await author.annotations.deleteNote(note.id, { rev: 1 });
    expect((await ears.hears('annotations.note-deleted')).view).toEqual({
      documentId: paper.documentId,
      noteId: note.id,
    });
    expect(await author.annotations.notes(paper.documentId)).toEqual([]);
    ears.close();
  });

  it('is refused with an old revision, and once only', async () => {
    const { author, note } = await aNotedPaper(app);
    await author.annotations.editNote(note.id, { rev: 1, text: 'Mới' });
    expect(await refusal(author.annotations.deleteNote(note.id, { rev: 1 }))).toBe('platform/changed-meanwhile');
    await author.annotations.deleteNote(note.id, { rev: 2 });
    expect(await refusal(author.annotations.deleteNote(note.id, { rev: 3 }))).toBe('platform/not-found');
  });
});
