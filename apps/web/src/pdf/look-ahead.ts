import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';

/** Pages painted before they are asked for, nearest first. pdf.js itself paints one ahead and none behind. */
const AHEAD = [1, 2] as const;
const BEHIND = [1] as const;

/** What we touch of pdf.js' own queue, which its types leave open. */
interface RenderingQueue<View> {
  getHighestPriority: (
    visible: VisiblePages,
    views: readonly View[],
    isDownward: boolean,
    ...rest: unknown[]
  ) => View | null;
  readonly isViewFinished: (view: View) => boolean;
}
interface VisiblePages {
  readonly first?: { readonly id: number };
  readonly last?: { readonly id: number };
}

/** When all in sight is painted, the pages next to it follow, so that the next turn finds its page ready. */
export function lookAhead(viewer: PDFViewer): void {
  const queue = viewer.renderingQueue as unknown as RenderingQueue<object>;
  const inSight = queue.getHighestPriority.bind(queue);
  queue.getHighestPriority = (visible, views, isDownward, ...rest) => {
    const first = inSight(visible, views, isDownward, ...rest);
    if (first !== null || visible.first === undefined || visible.last === undefined) return first;
    const nearest = pagesAround({ first: visible.first.id, last: visible.last.id }, isDownward);
    return (
      nearest.map((page) => views[page - 1]).find((view) => view !== undefined && !queue.isViewFinished(view)) ?? null
    );
  };
}

/** Numbers of the pages around those in sight in the order in which they are painted; may lie outside the paper. */
export function pagesAround(
  { first, last }: { readonly first: number; readonly last: number },
  isDownward: boolean,
): readonly number[] {
  const [ahead, behind] = isDownward
    ? [AHEAD.map((step) => last + step), BEHIND.map((step) => first - step)]
    : [AHEAD.map((step) => first - step), BEHIND.map((step) => last + step)];
  return [...ahead, ...behind];
}
