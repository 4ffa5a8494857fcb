import { type Id, type MarkAuthor, type MarkOutcome, type MarkView } from '@app/contracts';
import { type JournalEntry, type KeptMarks, type PendingOperation } from './mark-journal.js';

interface Place {
  readonly documentId: Id;
  readonly author: MarkAuthor;
  readonly now: Date;
}

/** What the answers of the server change in what a device keeps. */
export function settle(kept: KeptMarks, outcomes: readonly MarkOutcome[], place: Place): JournalEntry {
  const putMarks: MarkView[] = [];
  const removeMarks: Id[] = [];
  const putPending: PendingOperation[] = [];
  const removePending: Id[] = [];
  for (const outcome of outcomes) {
    const operation = kept.pending.find(({ opId }) => opId === outcome.opId);
    if (operation === undefined) continue;
    if (outcome.outcome === 'refused') {
      putPending.push({ ...operation, refusal: outcome.code });
      continue;
    }
    removePending.push(operation.opId);
    const later = kept.pending.filter((one) => one.markId === operation.markId && one.opId !== operation.opId);
    switch (outcome.outcome) {
      case 'newer-stands':
        break;
      case 'done':
        if (operation.put === null) removeMarks.push(operation.markId);
        else putMarks.push(markOf(kept, operation, outcome.rev, place));
        putPending.push(...later.map((one) => ({ ...one, baseRev: outcome.rev })));
        break;
      case 'kept-both':
        // What its maker did next, he did to his own words: they are the copy now.
        putMarks.push(markOf(kept, { ...operation, markId: outcome.copyId }, 1, place));
        putPending.push(...later.map((one) => ({ ...one, markId: outcome.copyId, baseRev: 1 })));
        break;
    }
  }
  return { putMarks, removeMarks, putPending, removePending };
}

/** As the server has it now, but for what only the server knows; the feed brings that. */
function markOf(kept: KeptMarks, { markId, put, madeAt }: PendingOperation, rev: number, place: Place): MarkView {
  const { documentId, author, now } = place;
  const before = kept.marks.find(({ id }) => id === markId);
  const own = { id: markId, documentId, author, quote: null, carried: null, createdAt: madeAt };
  return { ...own, ...before, ...put!, rev, editedAt: now.toISOString() };
}
