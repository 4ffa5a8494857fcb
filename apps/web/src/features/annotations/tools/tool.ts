import { type MarkColor, type MarkStamp } from '@app/contracts';

/** What a touch on the paper does. `hand` reads: it scrolls, selects words and picks marks. */
export const tools = [
  'hand',
  'pen',
  'highlighter',
  'eraser',
  'note',
  'text',
  'line',
  'arrow',
  'rectangle',
  'stamp',
] as const;
export type Tool = (typeof tools)[number];

/** How a tool writes; `width` in points. */
export interface Ink {
  readonly color: MarkColor;
  readonly width: number;
}
export interface ToolSettings {
  /** Figures and words on the page are written with it too. */
  readonly pen: Ink;
  readonly highlighter: Ink;
  readonly stamp: MarkStamp;
  readonly side: 'left' | 'right';
  /** Null = not chosen yet: folded where there is little room. */
  readonly bar: 'open' | 'folded' | null;
  /** pen: fingers scroll. finger: they write too. Null = not chosen: a finger, until a pen comes. */
  readonly writesWith: 'pen' | 'finger' | null;
}

export const firstSettings: ToolSettings = {
  pen: { color: 'blue', width: 1.6 },
  highlighter: { color: 'yellow', width: 12 },
  stamp: 'attention',
  side: 'right',
  bar: null,
  writesWith: null,
};

export const widthsOf = { pen: [1, 1.6, 2.8], highlighter: [8, 12, 20] } as const;

/** Its ink, for the tools that have one. */
export function inkOf(tool: Tool): 'pen' | 'highlighter' | null {
  switch (tool) {
    case 'pen':
    case 'line':
    case 'arrow':
    case 'rectangle':
    case 'text':
      return 'pen';
    case 'highlighter':
      return 'highlighter';
    case 'hand':
    case 'eraser':
    case 'note':
    case 'stamp':
      return null;
  }
}
