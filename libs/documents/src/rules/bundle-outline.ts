import { type Id } from '@app/contracts';

export interface OutlinedPaper {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly title: string;
  readonly pages: number;
}
/** Papers of one item, or of the whole meeting (no heading). */
export interface OutlineSection {
  /** "3" or "2.1"; null for a guest, and for papers of the whole meeting. */
  readonly number: string | null;
  /** Null = papers of the whole meeting. */
  readonly heading: string | null;
  readonly papers: readonly OutlinedPaper[];
}

interface Paper {
  readonly id: Id;
  readonly itemId: Id | null;
  readonly title: string;
  readonly version: { readonly id: Id; readonly pages: number };
}
interface Item {
  readonly id: Id;
  readonly number: string | null;
  readonly title: string;
}

/**
 * The order of a merged file: papers of the whole meeting, then item by item as on the agenda, each in its own order.
 * @param papers what the reader may open, by `sort` @param items what the reader sees of the agenda, in reading order
 */
export function bundleOutline(papers: readonly Paper[], items: readonly Item[]): readonly OutlineSection[] {
  const of = (itemId: Id | null): readonly OutlinedPaper[] =>
    papers
      .filter((paper) => paper.itemId === itemId)
      .map(({ id, title, version }) => ({ documentId: id, versionId: version.id, title, pages: version.pages }));
  return [
    { number: null, heading: null, papers: of(null) },
    ...items.map(({ id, number, title }) => ({ number, heading: title, papers: of(id) })),
  ].filter((section) => section.papers.length > 0);
}
