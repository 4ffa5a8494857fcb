import {
  type Id,
  MARK_LIMITS,
  type MarkAuthor,
  type MarkChanges,
  type MarkContent,
  type MarkOperationsInput,
  type MarkOperationsResult,
  type MarkView,
} from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import {
  type JournalEntry,
  type KeptMarks,
  type MarkJournal,
  nothingKept,
  type PendingOperation,
  written,
} from './mark-journal.js';
import { settle } from './settle.js';

/** ● on this device only, ✓ on the server too, or refused by it for good. */
export type MarkState = 'on-device' | 'on-server' | 'refused';

/** A mark as it is shown: with what this device did to it, acknowledged or not. */
export interface ShownMark {
  readonly mark: MarkView;
  readonly state: MarkState;
}

/** What the book asks of the server. */
export interface MarkServer {
  changes(documentId: Id, since: number): Promise<MarkChanges>;
  apply(documentId: Id, input: MarkOperationsInput): Promise<MarkOperationsResult>;
}

export interface MarkBookOptions {
  readonly documentId: Id;
  readonly author: MarkAuthor;
  readonly server: MarkServer;
  readonly journal: MarkJournal;
  /** Something to show has changed. */
  readonly onChange?: () => void;
  readonly now?: () => Date;
}

/** Characters of one request: well under what the server takes at once (1 MB). */
const REQUEST_CHARS = 400_000;
const DAY_MS = 24 * 3600_000;

/**
 * The marks on one paper on one device. Every change is kept in the journal before it counts, shown at once, and sent when
 * there is a network; a mark that the server has not acknowledged is never removed by what the server says.
 */
export class MarkBook {
  readonly #options: MarkBookOptions;
  #kept: KeptMarks = nothingKept;
  #shown: readonly ShownMark[] | null = null;
  #syncing: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #writing: Promise<void> = Promise.resolve();

  private constructor(options: MarkBookOptions) {
    this.#options = options;
  }

  /** With all that the device kept. */
  static async open(options: MarkBookOptions): Promise<MarkBook> {
    const book = new MarkBook(options);
    book.#kept = await options.journal.load(options.documentId);
    return book;
  }

  /** All marks the reader may see, deleted ones left out; the same list until something changes. */
  get shown(): readonly ShownMark[] {
    return (this.#shown ??= shownOf(this.#kept, this.#options));
  }

  /** Changes that the server has not acknowledged, refused ones included. */
  get pending(): readonly PendingOperation[] {
    return this.#kept.pending;
  }

  /**
   * Puts a mark, a new one under a new id. Resolves when the device keeps it.
   * @param seenRev the revision its maker saw when he began; words that came meanwhile are kept beside his. Default: the newest here.
   */
  put(markId: Id, content: MarkContent, seenRev?: number): Promise<void> {
    return this.#add(markId, content, seenRev);
  }

  /** Takes a mark away. Resolves when the device keeps that. */
  remove(markId: Id): Promise<void> {
    return this.#add(markId, null);
  }

  /** Gives up a change that the server refused. */
  discard(opId: Id): Promise<void> {
    return this.#write({ removePending: [opId] });
  }

  /**
   * Sends what is pending, in its order, and takes what is new. A call while one runs is another one after it: what was
   * news when it was called is taken, even if the running one had already asked.
   */
  sync(): Promise<void> {
    if (this.#syncing !== null) {
      this.#next ??= this.#syncing
        .catch(() => undefined)
        .then(() => {
          this.#next = null;
          return this.sync();
        });
      return this.#next;
    }
    this.#syncing = this.#exchange().finally(() => (this.#syncing = null));
    return this.#syncing;
  }

  async #add(markId: Id, put: MarkContent | null, seenRev?: number): Promise<void> {
    const earlier = this.#kept.pending.filter((one) => one.markId === markId && one.refusal === null);
    const waiting = earlier.find(({ isSent }) => !isSent);
    const stands = this.#kept.marks.find(({ id }) => id === markId);
    const baseRev = waiting?.baseRev ?? seenRev ?? stands?.rev ?? 0;
    // What never left the device need not be told to be gone.
    const isUnknownElsewhere = put === null && stands === undefined && earlier.length === (waiting ? 1 : 0);
    const removePending = waiting === undefined ? [] : [waiting.opId];
    if (isUnknownElsewhere) return this.#write({ removePending });
    const madeAt = this.#now().toISOString();
    const operation = { opId: uuidv7(), markId, baseRev, put, madeAt, isSent: false, refusal: null };
    await this.#write({ removePending, putPending: [operation] });
  }

  /** Shown at once; kept in the order of the calls. */
  #write(entry: JournalEntry): Promise<void> {
    this.#kept = written(this.#kept, entry);
    this.#shown = null;
    this.#options.onChange?.();
    const { journal, documentId } = this.#options;
    const kept = this.#writing.catch(() => undefined).then(() => journal.write(documentId, entry));
    this.#writing = kept;
    return kept;
  }

  async #exchange(): Promise<void> {
    const isSent = await this.#send();
    await this.#take();
    // What was done meanwhile does not wait for the next reason to sync.
    if (isSent && this.#nextBatch().length > 0) await this.#exchange();
  }

  async #send(): Promise<boolean> {
    const { server, documentId } = this.#options;
    let isSent = false;
    for (let batch = this.#nextBatch(); batch.length > 0; batch = this.#nextBatch()) {
      // The journal has it before the server hears of it: an answer that is lost finds it there.
      await this.#write({ putPending: batch.map((operation) => ({ ...operation, isSent: true })) });
      const operations = batch.map(({ opId, markId, baseRev, put }) => ({ opId, markId, baseRev, put }));
      const { outcomes } = await server.apply(documentId, { operations });
      await this.#write(settle(this.#kept, outcomes, { ...this.#options, now: this.#now() }));
      isSent = true;
    }
    return isSent;
  }

  /** The oldest that may go together: of one mark only its first, whose answer moves the others on. */
  #nextBatch(): readonly PendingOperation[] {
    const batch: PendingOperation[] = [];
    const marks = new Set<Id>();
    let chars = 0;
    for (const operation of this.#kept.pending) {
      if (operation.refusal !== null) continue;
      if (marks.has(operation.markId)) continue;
      chars += JSON.stringify(operation).length;
      if (batch.length > 0 && (batch.length === MARK_LIMITS.operations || chars > REQUEST_CHARS)) break;
      marks.add(operation.markId);
      batch.push(operation);
    }
    return batch;
  }

  async #take(): Promise<void> {
    const { server, documentId } = this.#options;
    const at = this.#now();
    // Deletions are told for so many days: who was away longer begins anew.
    const { syncedAt } = this.#kept;
    const isTooOld = syncedAt !== null && at.getTime() - Date.parse(syncedAt) > (MARK_LIMITS.restoreDays - 1) * DAY_MS;
    let since = isTooOld ? 0 : this.#kept.seq;
    const unseen = new Set(isTooOld ? this.#kept.marks.map(({ id }) => id) : []);
    for (let more = true; more;) {
      const changes = await server.changes(documentId, since);
      changes.marks.forEach(({ id }) => unseen.delete(id));
      ({ seq: since, more } = changes);
      const removeMarks = [...changes.gone, ...(more ? [] : unseen)];
      if (isNews(changes, this.#kept) || removeMarks.length > 0 || !more)
        await this.#write({ putMarks: changes.marks, removeMarks, taken: { seq: since, at: at.toISOString() } });
    }
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }
}

const isNews = ({ marks, seq }: MarkChanges, kept: KeptMarks): boolean => marks.length > 0 || seq !== kept.seq;

function shownOf(kept: KeptMarks, { documentId, author }: MarkBookOptions): readonly ShownMark[] {
  const shown = new Map<Id, ShownMark>(kept.marks.map((mark) => [mark.id, { mark, state: 'on-server' }]));
  for (const { markId, put, madeAt, refusal } of kept.pending) {
    const state = refusal === null ? 'on-device' : 'refused';
    if (put === null) {
      if (refusal === null) shown.delete(markId);
      continue;
    }
    const before = shown.get(markId)?.mark;
    const own = { id: markId, documentId, author, rev: 0, quote: null, carried: null, createdAt: madeAt };
    shown.set(markId, { mark: { ...own, ...before, ...put, editedAt: madeAt }, state });
  }
  return [...shown.values()];
}
