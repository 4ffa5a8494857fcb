import { type Caller, knows, type MatrixState } from './callers.js';
import { type MeetingRow, type Outcome, type PlainRow } from './rows.js';

/** What a caller gets from a route that has nothing to do with one meeting. */
export function expectedPlain(row: PlainRow, caller: Caller): Outcome {
  if (row.may === 'everyone') return row.get;
  if (caller === 'anonymous') return 'unknown';
  if (row.hiddenFrom.includes(caller)) return 'hidden';
  return row.may === 'signed-in' || row.may.includes(caller) ? row.get : 'forbidden';
}

/** What a caller gets from a route of a meeting in a state. */
export function expectedIn(row: MeetingRow, caller: Caller, state: MatrixState): Outcome {
  if (caller === 'anonymous') return 'unknown';
  if (row.door !== null && !row.door.includes(caller)) return 'forbidden';
  if (row.outsiders.includes(caller)) return state === 'draft' ? 'hidden' : row.get;
  if (!knows(caller, state)) return 'hidden';
  if (!row.may.includes(caller)) return row.hiddenFrom.includes(caller) ? 'hidden' : 'forbidden';
  return row.states.includes(state) ? row.get : row.elsewhere;
}
