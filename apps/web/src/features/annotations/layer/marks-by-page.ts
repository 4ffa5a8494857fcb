import { type ShownMark } from '@app/client';
import { type Id } from '@app/contracts';

/** The marks of every page of every version. */
export type MarksByPage = ReadonlyMap<string, readonly ShownMark[]>;

const keyOf = (versionId: Id, page: number): string => `${versionId} ${page}`;
const none: readonly ShownMark[] = [];
export const marksOn = (pages: MarksByPage, versionId: Id, page: number): readonly ShownMark[] =>
  pages.get(keyOf(versionId, page)) ?? none;

const isSame = (a: ShownMark, b: ShownMark | undefined): boolean => a.mark === b?.mark && a.state === b.state;

/** A page on which nothing changed keeps the list it had before, so that nobody draws it again. */
export function marksByPage(shown: readonly ShownMark[], before: MarksByPage): MarksByPage {
  const pages = new Map<string, ShownMark[]>();
  for (const one of shown) {
    // Without a place until its author gives it one.
    if (one.mark.carried?.state === 'orphan') continue;
    const key = keyOf(one.mark.versionId, one.mark.page);
    const list = pages.get(key);
    if (list === undefined) pages.set(key, [one]);
    else list.push(one);
  }
  const next = new Map<string, readonly ShownMark[]>(pages);
  for (const [key, list] of pages) {
    const old = before.get(key);
    if (old?.length === list.length && list.every((one, at) => isSame(one, old[at]))) next.set(key, old);
  }
  return next;
}
