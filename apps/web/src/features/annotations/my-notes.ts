import { type DocumentView, type Id, type MarkSummary } from '@app/contracts';

/** One's own marks on one page of a paper. */
export interface NotedPage {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly page: number;
  /** As they were made. */
  readonly marks: readonly MarkSummary[];
}
export interface NotedPaper {
  readonly document: DocumentView;
  /** By number; a page of an older version stands by itself. */
  readonly pages: readonly NotedPage[];
}

/** Papers with own marks, in the order in which the meeting has its papers. */
export function notedPapers(documents: readonly DocumentView[], marks: readonly MarkSummary[]): readonly NotedPaper[] {
  return documents.flatMap((document) => {
    const pages = pagesOf(marks.filter(({ documentId }) => documentId === document.id));
    return pages.length === 0 ? [] : [{ document, pages }];
  });
}

function pagesOf(marks: readonly MarkSummary[]): readonly NotedPage[] {
  const pages = new Map<string, NotedPage & { readonly marks: MarkSummary[] }>();
  for (const mark of marks) {
    const { documentId, versionId, page } = mark;
    const key = `${versionId} ${page}`;
    const known = pages.get(key) ?? { documentId, versionId, page, marks: [] };
    known.marks.push(mark);
    pages.set(key, known);
  }
  return [...pages.values()].sort((a, b) => a.page - b.page);
}
