import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ProblemError } from '@app/client';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { refusal } from '../support/refusal.js';
import { aNotedPaper } from './support/a-noted-paper.js';

describe('EditNote', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('gives the note new words, heard by its author alone', async () => {
    const { author, note, paper } = await aNotedPaper(app);
    const ears = await Ears.of(author, author.id);
    const edited = await author.annotations.editNote(note.id, { rev: 1, text: 'Đã rõ' });
    expect(edited).toMatchObject({ id: note.id, rev: 2, text: 'Đã rõ', createdAt: note.createdAt });
    const revs = () => ears.events.map((event) => (event.view as { rev?: number }).rev);
    await ears.until(() => revs().includes(2), 'the new revision');
    expect(await author.annotations.notes(paper.documentId)).toEqual([edited]);
    ears.close();
  });

  it('of two devices at once one is told what the other wrote', async () => {
    const { author, note } = await aNotedPaper(app);
    const both = await Promise.allSettled(
      ['Máy này', 'Máy kia'].map((text) => author.annotations.editNote(note.id, { rev: 1, text })),
    );
    const won = both.find((one) => one.status === 'fulfilled');
    const lost = both.find((one) => one.status === 'rejected');
    expect((lost?.reason as ProblemError).problem).toMatchObject({
      code: 'platform/changed-meanwhile',
      current: won?.value,
    });
  });

  it('is refused for a note that was deleted', async () => {
    const { author, note } = await aNotedPaper(app);
    await author.annotations.deleteNote(note.id, { rev: 1 });
    expect(await refusal(author.annotations.editNote(note.id, { rev: 2, text: 'x' }))).toBe('platform/not-found');
  });
});
