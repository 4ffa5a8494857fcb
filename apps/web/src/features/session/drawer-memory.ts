import { type Id } from '@app/contracts';

const key = (personId: Id): string => `ecabinet.agenda.${personId}`;

/** Whether this person left the agenda open beside the paper; open unless closed before. */
export function readDrawer(personId: Id): 'open' | 'closed' {
  try {
    return localStorage.getItem(key(personId)) === 'closed' ? 'closed' : 'open';
  } catch {
    return 'open';
  }
}

export function keepDrawer(personId: Id, state: 'open' | 'closed'): void {
  try {
    localStorage.setItem(key(personId), state);
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
}
