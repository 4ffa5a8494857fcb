import { type Tool } from '../tools/tool.js';

/** write: it makes a mark. scroll: the browser does what it always does. ignore: a palm. */
export type PointerRole = 'write' | 'scroll' | 'ignore';

/** What is known of the hand when something touches the paper. */
export interface Hand {
  /** Null = none was chosen yet. */
  readonly tool: Tool | null;
  /** Who writes: once a pen was seen, only the pen. */
  readonly writesWith: 'pen' | 'finger';
  /** When the pen left the paper last, milliseconds on the clock of the events; null = never. */
  readonly penUpAt: number | null;
  /** Fingers on the paper, this one included. */
  readonly fingers: number;
}
export interface Touchdown {
  readonly pointerType: string;
  readonly button: number;
  readonly timeStamp: number;
}

/** A palm that rests longer after a word than the pen's next stroke takes to come. */
const PALM_MS = 500;

/** What this touch means. A pen writes as soon as it comes, unless reading was chosen; a finger only with a tool, alone, and without a pen. */
export function roleOf({ pointerType, button, timeStamp }: Touchdown, hand: Hand): PointerRole {
  const { tool, writesWith, penUpAt, fingers } = hand;
  if (pointerType === 'touch') {
    if (penUpAt !== null && timeStamp - penUpAt < PALM_MS) return 'ignore';
    if (fingers > 1 || writesWith === 'pen' || tool === null) return 'scroll';
    return tool === 'hand' ? 'scroll' : 'write';
  }
  if (pointerType === 'pen') return tool === 'hand' ? 'scroll' : 'write';
  return tool === null || tool === 'hand' || button !== 0 ? 'scroll' : 'write';
}
