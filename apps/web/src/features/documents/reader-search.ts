import { DOCUMENT_LIMITS } from '@app/contracts';

/** What the address of the reader says. */
export interface ReaderSearch {
  readonly page?: number;
  /** The sheet that is open, so that "back" folds it. */
  readonly sheet?: ReaderSheet;
  /** Words to mark, from the search over all papers. */
  readonly find?: string;
}
const sheets = ['find', 'contents', 'notes'] as const;
export type ReaderSheet = (typeof sheets)[number];

/** For `validateSearch`: what is not understood is left out. */
export function readerSearch(search: Record<string, unknown>): ReaderSearch {
  const page = Number(search['page']);
  const sheet = sheets.find((name) => name === search['sheet']);
  const asked = search['find'];
  const find = typeof asked === 'string' ? asked.slice(0, DOCUMENT_LIMITS.queryMax) : '';
  return {
    ...(Number.isInteger(page) && page > 0 ? { page } : {}),
    ...(sheet ? { sheet } : {}),
    ...(find === '' ? {} : { find }),
  };
}
