import { type JournalEntry, type KeptMarks, type MarkJournal, type PendingOperation } from '@app/client';
import { type Id } from '@app/contracts';
import { deviceDatabase } from './device-database.js';

const ofPaper = (documentId: Id): IDBKeyRange => IDBKeyRange.bound([documentId], [documentId, []]);

/** Keeps marks in this browser's database: they survive a reload, a crash, and a battery that ends. */
export class DeviceJournal implements MarkJournal {
  constructor(private readonly personId: Id) {}

  async load(documentId: Id): Promise<KeptMarks> {
    const database = await deviceDatabase(this.personId);
    const tx = database.transaction(['marks', 'pending', 'feeds']);
    const [marks, pending, feed] = await Promise.all([
      tx.objectStore('marks').getAll(ofPaper(documentId)),
      tx.objectStore('pending').getAll(ofPaper(documentId)),
      tx.objectStore('feeds').get(documentId),
    ]);
    const inOrder = [...pending].sort((a, b) => a.n - b.n);
    return { marks, pending: inOrder.map(operationOf), seq: feed?.seq ?? 0, syncedAt: feed?.syncedAt ?? null };
  }

  /** Strict: the promise resolves when the disk has it, not when the browser means to write. */
  async write(documentId: Id, entry: JournalEntry): Promise<void> {
    const database = await deviceDatabase(this.personId);
    const tx = database.transaction(['marks', 'pending', 'feeds'], 'readwrite', { durability: 'strict' });
    const [marks, pending] = [tx.objectStore('marks'), tx.objectStore('pending')];
    // In one turn, without waiting in between: a transaction that waits for something else ends.
    const before = entry.putPending?.length ? await pending.getAll(ofPaper(documentId)) : [];
    const place = new Map(before.map(({ opId, n }) => [opId, n]));
    let last = Math.max(0, ...before.map(({ n }) => n));
    const writes: Promise<unknown>[] = [
      ...(entry.removeMarks ?? []).map((id) => marks.delete([documentId, id])),
      ...(entry.putMarks ?? []).map((mark) => marks.put(mark)),
      ...(entry.removePending ?? []).map((opId) => pending.delete([documentId, opId])),
      ...(entry.putPending ?? []).map((one) => {
        const n = place.get(one.opId) ?? (last += 1);
        return pending.put({ ...one, documentId, n });
      }),
    ];
    if (entry.taken !== undefined)
      writes.push(tx.objectStore('feeds').put({ documentId, seq: entry.taken.seq, syncedAt: entry.taken.at }));
    await Promise.all([...writes, tx.done]);
  }
}

function operationOf({
  documentId: _documentId,
  n: _n,
  ...operation
}: PendingOperation & { documentId: Id; n: number }): PendingOperation {
  return operation;
}
