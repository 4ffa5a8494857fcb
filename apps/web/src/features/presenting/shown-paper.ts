import { type DocumentView, type PresentationView } from '@app/contracts';

/** What is on the presenter's screen, with the words for it. */
export interface ShownPaper {
  readonly document: DocumentView;
  readonly page: number;
}

/** The presented paper among those the reader may open; null = nothing is shown, or it is not for this reader. */
export function shownPaper(
  presentation: PresentationView | null,
  documents: readonly DocumentView[],
): ShownPaper | null {
  const shown = presentation?.shown;
  const document = documents.find(({ id }) => id === shown?.documentId);
  return shown && document ? { document, page: shown.page } : null;
}
