import { useSyncExternalStore } from 'react';

const refused = new Set<string>();
const listeners = new Set<() => void>();

/** Says whether a line of this page is refused because too many pages are open. `line`: any name of its own. */
export function noteRefused(line: string, now: 'refused' | 'admitted'): void {
  const changed = now === 'refused' ? !refused.has(line) : refused.has(line);
  if (!changed) return;
  if (now === 'refused') refused.add(line);
  else refused.delete(line);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Is this page one too many, so that it does not hear what is new? Ends by itself when another page is closed. */
export const useIsOneTooMany = (): boolean => useSyncExternalStore(subscribe, () => refused.size > 0);
