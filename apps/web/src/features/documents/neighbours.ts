import { type DocumentView, type Id } from '@app/contracts';

export interface Neighbours {
  readonly previous: DocumentView | null;
  readonly next: DocumentView | null;
}

/** Papers of one item (null = of the whole meeting), in their order. */
export const papersOf = (documents: readonly DocumentView[], itemId: Id | null): readonly DocumentView[] =>
  documents.filter((document) => document.itemId === itemId);

/** The papers before and after this one within its item. */
export function neighboursOf(documents: readonly DocumentView[], paper: DocumentView): Neighbours {
  const papers = papersOf(documents, paper.itemId);
  const at = papers.findIndex(({ id }) => id === paper.id);
  return { previous: papers[at - 1] ?? null, next: papers[at + 1] ?? null };
}
