import { type ShownMark } from '@app/client';
import { type Id, type MarkView } from '@app/contracts';

/** What became of one's marks when the paper was replaced. */
export interface CarriedMarks {
  /** On this version, from the one before. */
  readonly all: number;
  /** Where they were, or where their words went. */
  readonly kept: number;
  /** Placed where they probably belong. */
  readonly toCheck: readonly CarriedMark[];
  /** Without a place: their page or words are gone. */
  readonly orphans: readonly CarriedMark[];
}
export interface CarriedMark {
  readonly mark: MarkView;
  /** As it stands on the version before; null when it is no longer there. */
  readonly before: MarkView | null;
}

/** One's own marks on a version that came from the version before. */
export function carriedOn(shown: readonly ShownMark[], versionId: Id, me: Id): CarriedMarks {
  const byId = new Map(shown.map(({ mark }) => [mark.id, mark]));
  const carried = shown
    .map(({ mark }) => mark)
    .filter((mark) => mark.versionId === versionId && mark.author.personId === me && mark.carried !== null);
  const inState = (state: 'check' | 'orphan'): readonly CarriedMark[] =>
    carried
      .filter((mark) => mark.carried?.state === state)
      .map((mark) => ({ mark, before: byId.get(mark.carried!.fromMarkId) ?? null }))
      .sort((a, b) => (a.before ?? a.mark).page - (b.before ?? b.mark).page);
  const [toCheck, orphans] = [inState('check'), inState('orphan')];
  return { all: carried.length, kept: carried.length - toCheck.length - orphans.length, toCheck, orphans };
}
