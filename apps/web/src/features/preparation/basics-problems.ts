import { dayOf } from '../../ui/format/dates.js';
import { type DayTimes } from './day-time.js';

export type BasicsField = 'title' | 'day' | 'from' | 'until' | 'onlineUrl';
type Typed = DayTimes & { readonly title: string; readonly onlineUrl?: string };

/** What is wrong with a field, by the name of its sentence. */
export interface BasicsProblem {
  readonly field: BasicsField;
  readonly word:
    | 'required.name'
    | 'required.day'
    | 'required.from'
    | 'required.until'
    | 'required.url'
    | 'dayIsPast'
    | 'endsBeforeStart';
}

/**
 * In the order of the fields, one for each.
 * @param keptDay the day it has already; it stays right when it has passed
 */
export function basicsProblems(
  { title, day, from, until, onlineUrl = '' }: Typed,
  { now, keptDay = null }: { readonly now: Date; readonly keptDay?: string | null },
): readonly BasicsProblem[] {
  const found: readonly (BasicsProblem | false)[] = [
    title.trim() === '' && { field: 'title', word: 'required.name' },
    day === null && { field: 'day', word: 'required.day' },
    day !== null && day !== keptDay && day < dayOf(now) && { field: 'day', word: 'dayIsPast' },
    from === null && { field: 'from', word: 'required.from' },
    until === null && { field: 'until', word: 'required.until' },
    from !== null && until !== null && until <= from && { field: 'until', word: 'endsBeforeStart' },
    onlineUrl.trim() !== '' && !/^https:\/\//i.test(onlineUrl.trim()) && { field: 'onlineUrl', word: 'required.url' },
  ];
  return found.filter((problem) => problem !== false);
}
