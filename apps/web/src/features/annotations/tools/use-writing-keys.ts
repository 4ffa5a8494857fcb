import { useEffect, useRef } from 'react';
import { contentOf } from '../content-of.js';
import { type Writing } from '../use-writing.js';
import { actOfKey, type KeyAct } from './tool-keys.js';

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;

/** Keys for the tools, undo, redo, delete and Escape, wherever on the screen, but not where one types. */
export function useWritingKeys(writing: Writing): void {
  const latest = useRef(writing);
  useEffect(() => {
    latest.current = writing;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      const act = actOfKey(event);
      if (act === null || !done(act, latest.current)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** False = there was nothing for it to do: the key is left to others. */
function done(key: KeyAct, writing: Writing): boolean {
  switch (key.act) {
    case 'choose':
      writing.choose(key.tool);
      return true;
    case 'undo':
      writing.undo?.();
      return writing.undo !== null;
    case 'redo':
      writing.redo?.();
      return writing.redo !== null;
    case 'leave':
      if (writing.selectedId === null && (writing.tool === null || writing.tool === 'hand')) return false;
      writing.choose('hand');
      return true;
    case 'delete': {
      const picked = writing.marks.shown.find(({ mark }) => mark.id === writing.selectedId)?.mark;
      if (picked?.author.personId !== writing.me) return false;
      writing.write([{ markId: picked.id, before: contentOf(picked), after: null }]);
      writing.select(null);
      return true;
    }
  }
}
