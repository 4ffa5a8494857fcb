import { useState } from 'react';

export interface Editing<F> {
  readonly form: F;
  readonly set: (change: Partial<F>) => void;
  /** What somebody else saved while this form was being typed; null = nothing. */
  readonly theirs: F | null;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A form over something that others may change meanwhile. Untouched it follows; once typed in, both versions are kept
 * until the person chooses. @param now the thing as it stands, live
 */
export function useEditing<F extends object>(now: F): Editing<F> {
  const [draft, setDraft] = useState<{ readonly base: F; readonly form: F } | null>(null);
  const theirs = draft === null || same(now, draft.base) || same(now, draft.form) ? null : now;
  return {
    form: draft?.form ?? now,
    set: (change) =>
      setDraft((before) => ({ base: before?.base ?? now, form: { ...(before?.form ?? now), ...change } })),
    theirs,
    takeTheirs: () => setDraft(null),
    keepMine: () => setDraft((before) => (before === null ? null : { ...before, base: now })),
  };
}
