import { accountStates } from '@app/contracts';
import { type PeopleSearchParams } from '../features/identity/people/people-page.js';
import { sheetSearch, type SheetSearch } from '../ui/sheet/use-sheet.js';

/** What the address of the list of people may say; anything else is left out. */
export function peopleSearch(search: Record<string, unknown>): PeopleSearchParams & SheetSearch {
  const text = (name: string): string | undefined => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
  };
  const [q, unit] = [text('q'), text('unit')];
  const account = accountStates.find((state) => state === search['account']);
  return {
    ...sheetSearch(search),
    ...(q === undefined ? {} : { q }),
    ...(unit === undefined ? {} : { unit }),
    ...(account === undefined ? {} : { account }),
  };
}
