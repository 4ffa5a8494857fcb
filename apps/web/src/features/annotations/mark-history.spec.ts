import { describe, expect, it } from '@jest/globals';
import { type MarkContent } from '@app/contracts';
import fc from 'fast-check';
import { doneAgain, type MarkHistory, type MarkStep, noHistory, remembered, takenBack } from './mark-history.js';

const content = (text: string): MarkContent => ({
  versionId: 'v',
  page: 1,
  shape: { kind: 'note', color: 'yellow', at: null },
  text,
  sharing: { with: 'nobody' },
});
type Marks = ReadonlyMap<string, string>;
const after = (marks: Marks, step: MarkStep): Marks => {
  const next = new Map(marks);
  for (const { markId, after: put } of step) {
    if (put === null) next.delete(markId);
    else next.set(markId, put.text);
  }
  return next;
};
const act = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), id: fc.constantFrom('a', 'b', 'c'), text: fc.string() }),
  fc.record({ kind: fc.constant('erase' as const), id: fc.constantFrom('a', 'b', 'c'), text: fc.constant('') }),
);

describe('undo and redo', () => {
  it('lead back to where one began, and on again to where one was', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let [marks, history]: [Marks, MarkHistory] = [new Map(), noHistory];
        for (const { kind, id, text } of acts) {
          const before = marks.has(id) ? content(marks.get(id)!) : null;
          const step: MarkStep = [{ markId: id, before, after: kind === 'write' ? content(text) : null }];
          [marks, history] = [after(marks, step), remembered(history, step)];
        }
        const end = marks;
        for (let moved = takenBack(history); moved !== null; moved = takenBack(history))
          [marks, history] = [after(marks, moved.step), moved.history];
        expect(marks.size).toBe(0);
        for (let moved = doneAgain(history); moved !== null; moved = doneAgain(history))
          [marks, history] = [after(marks, moved.step), moved.history];
        expect(marks).toEqual(end);
      }),
    );
  });

  it('forget what was taken back when something new is done', () => {
    const step = (markId: string): MarkStep => [{ markId, before: null, after: content(markId) }];
    const { history } = takenBack(remembered(noHistory, step('a')))!;
    expect(doneAgain(remembered(history, step('b')))).toBeNull();
  });
});
