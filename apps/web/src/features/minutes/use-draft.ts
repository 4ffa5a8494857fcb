import { NoAnswerError, ProblemError } from '@app/client';
import { type Id } from '@app/contracts';
import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from '../../live/use-me.js';
import { Draft, type DraftView, type SaveAnswer, type Saved } from './draft.js';

/** How one kind of text is saved. */
export interface DraftKind<V> {
  /** Names it on this device, e.g. `conclusion/<meeting>/<item>`. */
  readonly name: string;
  readonly send: (key: string, rev: number, value: V) => Promise<Saved<V>>;
  /** Reads the text as it stands out of a refusal; null = there was none. */
  readonly read: (current: unknown) => Saved<V>;
}

/** Of this page: a text goes on where it was left when its field is shown again. */
const drafts = new Map<string, unknown>();

/** What one person left unsent is shown to nobody who signs in after him on this device, and never sent in another name. */
function draftOf<V>(personId: Id, kind: DraftKind<V>, saved: Saved<V>): Draft<V> {
  const key = `minutes/${personId}/${kind.name}`;
  const known = drafts.get(key) as Draft<V> | undefined;
  if (known) return known;
  const made = new Draft(saved, portsOf(key, kind), leftUnsent<V>(key));
  drafts.set(key, made);
  return made;
}

function leftUnsent<V>(key: string): Saved<V> | null {
  const left = sessionStorage.getItem(key);
  return left === null ? null : (JSON.parse(left) as Saved<V>);
}

const portsOf = <V>(storageKey: string, { send, read }: DraftKind<V>) => ({
  send: async (key: string, rev: number, value: V): Promise<SaveAnswer<V>> => {
    try {
      return { kind: 'saved', saved: await send(key, rev, value) };
    } catch (error) {
      if (error instanceof NoAnswerError) return { kind: 'unanswered' };
      if (error instanceof ProblemError && error.code === 'platform/changed-meanwhile')
        return { kind: 'stale', saved: read(error.problem.current) };
      return { kind: 'refused', error };
    }
  },
  keep: (unsent: Saved<V> | null): void => {
    if (unsent === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(unsent));
  },
  later: (ms: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

export interface Drafting<V> extends DraftView<V> {
  readonly edit: (value: V) => void;
  readonly flush: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** A text that saves itself while it is typed. @param saved as the live meeting has it */
export function useDraft<V>(kind: DraftKind<V>, saved: Saved<V>): Drafting<V> {
  const draft = draftOf(useMe().person.id, kind, saved);
  const view = useSyncExternalStore(draft.subscribe, draft.view);
  useEffect(() => draft.follow(saved), [draft, saved]);
  // Whoever leaves the screen has paused.
  useEffect(() => () => draft.flush(), [draft]);
  return {
    ...view,
    edit: (value) => draft.edit(value),
    flush: () => draft.flush(),
    takeTheirs: () => draft.takeTheirs(),
    keepMine: () => draft.keepMine(),
  };
}
