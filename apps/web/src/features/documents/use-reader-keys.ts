import { useEffect } from 'react';
import { type PaperHandle } from '../../pdf/open-paper.js';

export interface ReaderKeys {
  readonly handle: PaperHandle | null;
  readonly page: number;
  readonly pages: number;
  readonly onFind: () => void;
}

/** The page a key leads to; null = the key is not ours. Up and down scroll, as everywhere. */
export function pageAfterKey(key: string, page: number, pages: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(1, page - 1);
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(pages, page + 1);
    case 'Home':
      return 1;
    case 'End':
      return pages;
    default:
      return null;
  }
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [role="dialog"], [role="tablist"]') !== null;

/** Arrows, Page Up and Down, Home, End turn pages; Ctrl+F opens our search instead of the browser's, which sees only a few pages. */
export function useReaderKeys({ handle, page, pages, onFind }: ReaderKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
        event.preventDefault();
        onFind();
        return;
      }
      if (event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return;
      const to = pageAfterKey(event.key, page, pages);
      if (to === null || handle === null) return;
      event.preventDefault();
      handle.goTo(to);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [handle, page, pages, onFind]);
}
