import { type annotationErrors, type Id, type MarkContent, type MarkOperation } from '@app/contracts';

/** What decides about an operation on a mark that exists. */
export interface StandingMark {
  readonly documentId: Id;
  readonly authorId: Id;
  readonly tabletSessionId: Id | null;
  readonly text: string;
  readonly rev: number;
  readonly deletedAt: Date | null;
}
/** Who sent it, from which hall tablet (null = a device of his own), and what the paper has. */
export interface OperationPlace {
  readonly documentId: Id;
  readonly authorId: Id;
  readonly tabletSessionId: Id | null;
  /** Pages of each version that can be written on. */
  readonly pages: ReadonlyMap<Id, number>;
}

export type Verdict =
  | { readonly verdict: 'put'; readonly content: MarkContent }
  /** The words had been changed elsewhere: those stay, these become a mark of their own. */
  | { readonly verdict: 'put-copy'; readonly content: MarkContent }
  | { readonly verdict: 'delete' }
  /** Done already, or nothing to do. */
  | { readonly verdict: 'nothing' }
  | { readonly verdict: 'newer-stands' }
  | { readonly verdict: 'refuse'; readonly code: keyof typeof annotationErrors };

/**
 * What becomes of an operation: the last writer wins, but words are never written over by somebody who had not seen them,
 * and a delete loses to a change it did not know of.
 */
export function judgeOperation(stands: StandingMark | null, operation: MarkOperation, place: OperationPlace): Verdict {
  if (stands !== null && !isOwn(stands, place)) return { verdict: 'refuse', code: 'annotations/not-yours' };

  const { put, baseRev } = operation;
  if (put === null) return judgeDelete(stands, baseRev);

  const pages = place.pages.get(put.versionId);
  if (pages === undefined) return { verdict: 'refuse', code: 'annotations/no-such-version' };
  if (put.page > pages) return { verdict: 'refuse', code: 'annotations/no-such-page' };
  if (stands !== null && stands.deletedAt === null && baseRev < stands.rev && put.text !== stands.text)
    return { verdict: 'put-copy', content: put };
  return { verdict: 'put', content: put };
}

function judgeDelete(stands: StandingMark | null, baseRev: number): Verdict {
  if (stands === null || stands.deletedAt !== null) return { verdict: 'nothing' };
  return baseRev < stands.rev ? { verdict: 'newer-stands' } : { verdict: 'delete' };
}

const isOwn = (mark: StandingMark, { documentId, authorId, tabletSessionId }: OperationPlace): boolean =>
  mark.documentId === documentId &&
  mark.authorId === authorId &&
  (tabletSessionId === null || mark.tabletSessionId === tabletSessionId);
