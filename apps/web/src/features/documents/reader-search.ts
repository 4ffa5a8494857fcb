/** What the address of the reader says. */
export interface ReaderSearch {
  readonly page?: number;
  /** The sheet that is open, so that "back" folds it. */
  readonly sheet?: ReaderSheet;
}
const sheets = ['find', 'contents', 'notes'] as const;
export type ReaderSheet = (typeof sheets)[number];

/** For `validateSearch`: what is not understood is left out. */
export function readerSearch(search: Record<string, unknown>): ReaderSearch {
  const page = Number(search['page']);
  const sheet = sheets.find((name) => name === search['sheet']);
  return { ...(Number.isInteger(page) && page > 0 ? { page } : {}), ...(sheet ? { sheet } : {}) };
}
