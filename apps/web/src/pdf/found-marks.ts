import { rangesOf } from './found-words.js';

const NAME = 'found';

export interface FoundMarks {
  /** Marks the words on every page that is drawn from now on, and brings their first place on this page into sight. */
  readonly show: (words: string, page: number) => void;
  /** A page has its text now. */
  readonly refresh: () => void;
}

/**
 * What was searched for, marked by the browser's own highlights: the text of the pages is not touched. A browser without
 * them shows the page and no mark.
 */
export function foundMarks(container: HTMLElement, signal: AbortSignal): FoundMarks {
  let wanted: string | null = null;
  let awaited: number | null = null;
  const refresh = (): void => {
    if (wanted === null || !('highlights' in CSS)) return;
    const marks = new Highlight();
    for (const layer of container.querySelectorAll('.textLayer')) {
      const ranges = rangesOf(layer, wanted);
      for (const range of ranges) marks.add(range);
      const page = Number(layer.closest<HTMLElement>('.page')?.dataset['pageNumber']);
      if (page !== awaited || ranges[0] === undefined) continue;
      awaited = null;
      bringIntoSight(container, ranges[0]);
    }
    CSS.highlights.set(NAME, marks);
  };
  signal.addEventListener('abort', () => 'highlights' in CSS && CSS.highlights.delete(NAME), { once: true });
  return {
    show: (words, page) => {
      [wanted, awaited] = [words, page];
      refresh();
    },
    refresh,
  };
}

function bringIntoSight(container: HTMLElement, range: Range): void {
  const [mark, window] = [range.getBoundingClientRect(), container.getBoundingClientRect()];
  if (mark.top >= window.top && mark.bottom <= window.bottom - window.height / 8) return;
  container.scrollTop += mark.top - window.top - window.height / 3;
}
