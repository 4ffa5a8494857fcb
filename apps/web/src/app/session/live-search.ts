import { type Id } from '@app/contracts';
import { sheetSearch, type SheetSearch } from '../../ui/sheet/use-sheet.js';

export const sessionViews = ['script', 'console', 'papers'] as const;
/** What somebody who leads looks at: the chair's words, the console, or the papers like everybody else. */
export type SessionView = (typeof sessionViews)[number];

/** What the address of a session says. */
export interface LiveSearch extends SheetSearch {
  readonly view?: SessionView;
  /** Code of the hall, from a scanned QR. */
  readonly code?: string;
  /** Item and paper that the reader chose himself; without them the page goes with the session. */
  readonly item?: Id;
  readonly paper?: Id;
}

const text = (search: Record<string, unknown>, name: 'code' | 'item' | 'paper') =>
  typeof search[name] === 'string' ? { [name]: search[name] } : {};

/** For `validateSearch`: what is not understood is left out. */
export function liveSearch(search: Record<string, unknown>): LiveSearch {
  const view = sessionViews.find((name) => name === search['view']);
  return {
    ...sheetSearch(search),
    ...(view ? { view } : {}),
    ...text(search, 'code'),
    ...text(search, 'item'),
    ...text(search, 'paper'),
  };
}
