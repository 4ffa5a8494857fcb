import { describe, expect, it } from '@jest/globals';
import { Draft, type DraftPorts, type SaveAnswer, type Saved } from './draft.js';

/** A server by hand, a store, and time that passes when it is told to. */
function desk(saved: Saved<string> = { rev: 0, value: '' }, unsent: Saved<string> | null = null) {
  const sent: { readonly key: string; readonly rev: number; readonly value: string }[] = [];
  const answers: ((answer: SaveAnswer<string>) => void)[] = [];
  let kept: Saved<string> | null = unsent;
  let next: (() => void) | null = null;
  const ports: DraftPorts<string> = {
    send: (key, rev, value) => {
      sent.push({ key, rev, value });
      return new Promise((resolve) => answers.push(resolve));
    },
    keep: (left) => void (kept = left),
    later: (_, run) => {
      next = run;
      return () => void (next = null);
    },
  };
  const draft = new Draft(saved, ports, unsent);
  return {
    draft,
    sent,
    kept: () => kept,
    passes: () => next?.(),
    answer: async (answer: SaveAnswer<string>) => {
      answers.shift()!(answer);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}
const saved = (rev: number, value: string): SaveAnswer<string> => ({ kind: 'saved', saved: { rev, value } });

describe('what is typed', () => {
  it('is sent once after the pause and shown as saved', async () => {
    const { draft, sent, passes, answer, kept } = desk();
    draft.edit('A');
    draft.edit('An');
    expect(draft.view()).toMatchObject({ value: 'An', phase: 'typing' });
    expect(kept()).toEqual({ rev: 0, value: 'An' });
    passes();
    expect(draft.view().phase).toBe('sending');
    await answer(saved(1, 'An'));
    expect(sent).toMatchObject([{ rev: 0, value: 'An' }]);
    expect(draft.view()).toMatchObject({ value: 'An', phase: 'saved' });
    expect(kept()).toBeNull();
  });

  it('while it is being sent follows with the next revision', async () => {
    const { draft, sent, passes, answer } = desk();
    draft.edit('A');
    passes();
    draft.edit('An ninh');
    await answer(saved(1, 'A'));
    expect(draft.view()).toMatchObject({ value: 'An ninh', phase: 'typing' });
    passes();
    await answer(saved(2, 'An ninh'));
    expect(sent.map(({ rev, value }) => [rev, value])).toEqual([
      [0, 'A'],
      [1, 'An ninh'],
    ]);
    expect(draft.view()).toMatchObject({ value: 'An ninh', phase: 'saved' });
  });

  it('without an answer stays, is repeated as it was under its key, and then goes on', async () => {
    const { draft, sent, passes, answer, kept } = desk();
    draft.edit('A');
    passes();
    await answer({ kind: 'unanswered' });
    expect(draft.view()).toMatchObject({ value: 'A', phase: 'unsent' });
    draft.edit('AB');
    expect(kept()?.value).toBe('AB');
    passes();
    expect(sent[1]).toEqual(sent[0]);
    await answer(saved(1, 'A'));
    passes();
    expect(sent[2]).toMatchObject({ rev: 1, value: 'AB' });
  });

  it('meets what somebody else saved: both are kept until a person chooses', async () => {
    const { draft, sent, passes, answer } = desk({ rev: 3, value: 'Cũ' });
    draft.edit('Của tôi');
    passes();
    await answer({ kind: 'stale', saved: { rev: 4, value: 'Của họ' } });
    expect(draft.view()).toMatchObject({ value: 'Của tôi', phase: 'conflict', theirs: 'Của họ' });
    draft.edit('Của tôi nữa');
    expect(draft.view()).toMatchObject({ phase: 'conflict', theirs: 'Của họ' });
    draft.keepMine();
    passes();
    expect(sent[1]).toMatchObject({ rev: 4, value: 'Của tôi nữa' });
  });

  it('gives way to the other text when that is chosen', async () => {
    const { draft, passes, answer, kept } = desk({ rev: 3, value: 'Cũ' });
    draft.edit('Của tôi');
    passes();
    await answer({ kind: 'stale', saved: { rev: 4, value: 'Của họ' } });
    draft.takeTheirs();
    expect(draft.view()).toMatchObject({ value: 'Của họ', phase: 'saved', theirs: null });
    expect(kept()).toBeNull();
  });

  it('is no conflict when both say the same', async () => {
    const { draft, passes, answer } = desk();
    draft.edit('Như nhau');
    passes();
    await answer({ kind: 'stale', saved: { rev: 1, value: 'Như nhau' } });
    expect(draft.view()).toMatchObject({ value: 'Như nhau', phase: 'saved' });
  });

  it('is not touched by what others save meanwhile; an untouched field follows', () => {
    const { draft } = desk({ rev: 1, value: 'Một' });
    draft.follow({ rev: 2, value: 'Hai' });
    expect(draft.view().value).toBe('Hai');
    draft.edit('Của tôi');
    draft.follow({ rev: 3, value: 'Ba' });
    expect(draft.view().value).toBe('Của tôi');
    draft.follow({ rev: 1, value: 'Một' });
    expect(draft.view().value).toBe('Của tôi');
  });

  it('and left unsent by an earlier page is sent from the revision it began with', () => {
    const { draft, sent, passes } = desk({ rev: 5, value: 'Mới' }, { rev: 4, value: 'Dở dang' });
    expect(draft.view()).toMatchObject({ value: 'Dở dang', phase: 'typing' });
    passes();
    expect(sent).toMatchObject([{ rev: 4, value: 'Dở dang' }]);
  });
});
