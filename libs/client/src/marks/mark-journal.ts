import { type annotationErrors, type Id, type Instant, type MarkContent, type MarkView } from '@app/contracts';

/** A change that the server has not acknowledged. It is never dropped but by an acknowledgement or by its owner. */
export interface PendingOperation {
  readonly opId: Id;
  readonly markId: Id;
  /** The revision its maker saw; what he does to his own unacknowledged mark moves it on. */
  readonly baseRev: number;
  /** Null = away with it. */
  readonly put: MarkContent | null;
  readonly madeAt: Instant;
  /** It may have reached the server: what is done next to its mark is an operation of its own. */
  readonly isSent: boolean;
  /** Why the server will never do it; its owner decides what becomes of it. Null = not asked, or not answered yet. */
  readonly refusal: keyof typeof annotationErrors | null;
}

/** What a device keeps of the marks on one paper. */
export interface KeptMarks {
  /** As the server told them last. */
  readonly marks: readonly MarkView[];
  /** In the order they were made. */
  readonly pending: readonly PendingOperation[];
  /** Of the feed, as far as it was taken. */
  readonly seq: number;
  /** When the feed was taken last; null = never. */
  readonly syncedAt: Instant | null;
}
export const nothingKept: KeptMarks = { marks: [], pending: [], seq: 0, syncedAt: null };

/** Changes of what is kept, all or none of them. */
export interface JournalEntry {
  readonly putMarks?: readonly MarkView[];
  readonly removeMarks?: readonly Id[];
  readonly putPending?: readonly PendingOperation[];
  readonly removePending?: readonly Id[];
  readonly taken?: { readonly seq: number; readonly at: Instant };
}

/** Where a device keeps marks: IndexedDB in the browser, memory in scripts. A promise that resolves means: it is kept. */
export interface MarkJournal {
  load(documentId: Id): Promise<KeptMarks>;
  write(documentId: Id, entry: JournalEntry): Promise<void>;
}

/** Keeps marks as long as the process lives. */
export class MemoryJournal implements MarkJournal {
  readonly #kept = new Map<Id, KeptMarks>();

  load(documentId: Id): Promise<KeptMarks> {
    return Promise.resolve(this.#kept.get(documentId) ?? nothingKept);
  }

  write(documentId: Id, entry: JournalEntry): Promise<void> {
    this.#kept.set(documentId, written(this.#kept.get(documentId) ?? nothingKept, entry));
    return Promise.resolve();
  }
}

/** What is kept after an entry. */
export function written(kept: KeptMarks, entry: JournalEntry): KeptMarks {
  return {
    marks: replaced(kept.marks, entry.putMarks ?? [], new Set(entry.removeMarks), ({ id }) => id),
    pending: replaced(kept.pending, entry.putPending ?? [], new Set(entry.removePending), ({ opId }) => opId),
    seq: entry.taken?.seq ?? kept.seq,
    syncedAt: entry.taken?.at ?? kept.syncedAt,
  };
}

/** What is replaced keeps its place, what is new comes last. */
function replaced<T>(
  all: readonly T[],
  put: readonly T[],
  removed: ReadonlySet<Id>,
  idOf: (one: T) => Id,
): readonly T[] {
  if (put.length === 0 && removed.size === 0) return all;
  const next = new Map(put.map((one) => [idOf(one), one]));
  const stay = all
    .filter((one) => !removed.has(idOf(one)))
    .map((one) => {
      const changed = next.get(idOf(one));
      next.delete(idOf(one));
      return changed ?? one;
    });
  return [...stay, ...next.values()];
}
