import { type Id, type MarkContent } from '@app/contracts';

/** What became of one mark; null = it was, or is, not there. */
export interface MarkChange {
  readonly markId: Id;
  readonly before: MarkContent | null;
  readonly after: MarkContent | null;
}
/** What the hand did in one go. */
export type MarkStep = readonly MarkChange[];

/** What this person did to a paper since it was opened, and what of it was taken back. */
export interface MarkHistory {
  readonly done: readonly MarkStep[];
  readonly undone: readonly MarkStep[];
}
export const noHistory: MarkHistory = { done: [], undone: [] };

/** Enough for an afternoon; the oldest are forgotten first. */
const LONGEST = 200;

export const inverseOf = (step: MarkStep): MarkStep =>
  step.toReversed().map(({ markId, before, after }) => ({ markId, before: after, after: before }));

/** After doing something new nothing can be done again. */
export const remembered = ({ done }: MarkHistory, step: MarkStep): MarkHistory =>
  step.length === 0 ? { done, undone: [] } : { done: [...done, step].slice(-LONGEST), undone: [] };

export interface Moved {
  readonly history: MarkHistory;
  /** What is to be done to the marks. */
  readonly step: MarkStep;
}

/** Null = there is nothing to take back. */
export function takenBack({ done, undone }: MarkHistory): Moved | null {
  const step = done.at(-1);
  if (step === undefined) return null;
  return { history: { done: done.slice(0, -1), undone: [...undone, step] }, step: inverseOf(step) };
}

/** Null = there is nothing to do again. */
export function doneAgain({ done, undone }: MarkHistory): Moved | null {
  const step = undone.at(-1);
  if (step === undefined) return null;
  return { history: { done: [...done, step], undone: undone.slice(0, -1) }, step };
}
