import { useSheet } from '../ui/sheet/use-sheet.js';

/** Every sheet of a session. Those about something name it with `of`: a ballot, an item. */
export type SessionSheet =
  | 'agenda'
  | 'settings'
  | 'me'
  | 'steps'
  | 'open-session'
  | 'pause-session'
  | 'close-session'
  | 'hand-over'
  | 'script'
  | 'roll'
  | 'site'
  | 'call'
  | 'present'
  | 'screens'
  | 'speech'
  | 'vote'
  | 'ballot-open'
  | 'ballot-text'
  | 'ballot-hands'
  | 'ballot-agreed'
  | 'ballot-close'
  | 'ballot-extend'
  | 'ballot-void'
  | 'ballot-tie'
  | 'ballot-announce'
  | 'ballot-roll-call'
  | 'ballot-result';

/** The one sheet that lies over the session; `of` is the id of what it is about. */
export function useSessionSheet() {
  const { sheet, of, open, fold } = useSheet();
  return {
    isOpen: (name: SessionSheet): boolean => sheet === name,
    /** Is a sheet open that is none of these? */
    isOther: (names: readonly SessionSheet[]): boolean => sheet !== null && !names.some((name) => name === sheet),
    of,
    open: (name: SessionSheet, about?: string): void => open(name, about),
    fold,
  };
}
