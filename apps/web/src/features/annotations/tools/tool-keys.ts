import { type Tool } from './tool.js';

/** V B H E N T L A R S, as drawing programs have them. */
const toolOfKey: Readonly<Record<string, Tool>> = {
  v: 'hand',
  b: 'pen',
  h: 'highlighter',
  e: 'eraser',
  n: 'note',
  t: 'text',
  l: 'line',
  a: 'arrow',
  r: 'rectangle',
  s: 'stamp',
};

export type KeyAct =
  { readonly act: 'choose'; readonly tool: Tool } | { readonly act: 'undo' | 'redo' | 'delete' | 'leave' };

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key does to the writing; null = it is not ours. */
export function actOfKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): KeyAct | null {
  const letter = key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (letter === 'z') return { act: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' ? { act: 'redo' } : null;
  }
  if (key === 'Escape') return { act: 'leave' };
  if (key === 'Delete' || key === 'Backspace') return { act: 'delete' };
  const tool = shiftKey ? undefined : toolOfKey[letter];
  return tool === undefined ? null : { act: 'choose', tool };
}
