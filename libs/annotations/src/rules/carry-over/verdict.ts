import { type Placement } from './place-signs.js';

/** Half for the words themselves, half for what stands around them. */
export const scoreOf = ({ quote, context }: Pick<Placement, 'quote' | 'context'>): number => (quote + context) / 2;

/** Below this the words are other words. */
const SAME_WORDS = 0.5;
/** From this on they are the same words with a slip or a changed figure. */
const SURELY_SAME = 0.8;
/** A mark of so few signs may be changed altogether and still be meant: a date, an amount. */
const FEW_SIGNS = 16;

/** How sure a place is; a wrong place is worse than a look. */
export function verdict(placement: Placement | null, signs: number): 'sure' | 'check' | 'none' {
  if (placement === null) return 'none';
  const { quote, context, onPage, isUnmistakable } = placement;
  if (isUnmistakable && quote >= SURELY_SAME && scoreOf(placement) >= 0.75 && onPage >= 0.6) return 'sure';
  if (quote >= SAME_WORDS && scoreOf(placement) >= 0.6) return 'check';
  return signs <= FEW_SIGNS && context >= 0.95 ? 'check' : 'none';
}
