import { useEffect, useState } from 'react';
import { useMeetingSession } from './meeting-provider.js';

/** `back` = in step again, said for four seconds. */
export type Line =
  | { readonly kind: 'live' }
  | { readonly kind: 'back' }
  | { readonly kind: 'out-of-sync' }
  /** This sign-in has too many pages open; this one joins by itself when another is closed. */
  | { readonly kind: 'too-many-pages' }
  /** Since when, device time in milliseconds; 0 = for a moment not known. */
  | { readonly kind: 'offline'; readonly since: number };

const OUT_OF_SYNC_AFTER_MS = 2000;
const BACK_FOR_MS = 4000;
type Kind = Line['kind'];
const problems = ['offline', 'too-many-pages', 'out-of-sync'] as const;

/** How this page stands to the meeting, without the flicker of what is over within two seconds. */
export function useLine(): Line {
  const { status, offlineSince } = useMeetingSession();
  const wanted: Kind = problems.find((problem) => problem === status) ?? 'live';
  const [shown, setShown] = useState<Kind>(wanted);

  useEffect(() => {
    const next = nextKind(shown, wanted);
    if (next === shown) return;
    const timer = setTimeout(() => setShown(next), delay(shown, next));
    return () => clearTimeout(timer);
  }, [shown, wanted]);

  if (shown === 'offline') return { kind: 'offline', since: offlineSince ?? 0 };
  return { kind: shown };
}

/** May the numbers on screen be old? Then they are left out, not frozen. */
export const isStale = ({ kind }: Line): boolean => problems.some((problem) => problem === kind);

const nextKind = (shown: Kind, wanted: Kind): Kind =>
  wanted === 'live' && isStale({ kind: shown } as Line) ? 'back' : wanted;

function delay(shown: Kind, next: Kind): number {
  if (next === 'out-of-sync') return OUT_OF_SYNC_AFTER_MS;
  return shown === 'back' && next === 'live' ? BACK_FOR_MS : 0;
}
