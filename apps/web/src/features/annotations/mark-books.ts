import { MarkBook, NoAnswerError, ProblemError } from '@app/client';
import { type Id, type MarkAuthor } from '@app/contracts';
import { DeviceJournal } from '../../device/device-journal.js';
import { client } from '../../live/client.js';

/** The marks on one paper, as a part of the page holds them. */
export interface HeldBook {
  readonly book: MarkBook;
  /** Called whenever something to show has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends and takes now; what fails for want of a network is tried again by itself. */
  readonly sync: () => void;
}

interface Entry {
  readonly opening: Promise<HeldBook>;
  readonly stop: AbortController;
  holders: number;
}

const entries = new Map<string, Entry>();
/** While something is unsent, whatever the browser says of its network. */
const AGAIN_MS = 15_000;

/** Opens the marks of a paper, or joins those who have them open; `close` must follow. */
export function openMarkBook(
  documentId: Id,
  author: MarkAuthor,
): { readonly opening: Promise<HeldBook>; readonly close: () => void } {
  const key = `${author.personId} ${documentId}`;
  let entry = entries.get(key);
  if (entry === undefined) {
    const stop = new AbortController();
    entry = { opening: open(documentId, author, stop.signal), stop, holders: 0 };
    entries.set(key, entry);
  }
  const held = entry;
  held.holders += 1;
  return {
    opening: held.opening,
    close: () => {
      held.holders -= 1;
      if (held.holders > 0) return;
      entries.delete(key);
      held.stop.abort();
    },
  };
}

async function open(documentId: Id, author: MarkAuthor, signal: AbortSignal): Promise<HeldBook> {
  const listeners = new Set<() => void>();
  const book = await MarkBook.open({
    ...{ documentId, author, server: client.annotations, journal: new DeviceJournal(author.personId) },
    onChange: () => listeners.forEach((listen) => listen()),
  });
  const sync = () => void book.sync().catch(ignoreSilence);
  addEventListener('online', sync, { signal });
  document.addEventListener('visibilitychange', sync, { signal });
  const timer = setInterval(() => book.pending.length > 0 && sync(), AGAIN_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  sync();
  return {
    book,
    sync,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** No network, or no right to the paper any more: what is pending stays, and is tried again. */
function ignoreSilence(error: unknown): void {
  if (!(error instanceof NoAnswerError || error instanceof ProblemError)) throw error;
}
