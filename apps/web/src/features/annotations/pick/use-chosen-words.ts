import { useEffect, useRef, useState } from 'react';
import { type PaperSurface } from '../../../pdf/paper-view.js';
import { type ChosenWords, chosenWords } from './chosen-words.js';

const nothing: readonly ChosenWords[] = [];
/** After the last change, so that nothing appears under a finger that still chooses. */
const SETTLED_MS = 150;

/** The words that are chosen on the paper, when the choosing has come to rest. */
export function useChosenWords({ scroller, places }: PaperSurface): readonly ChosenWords[] {
  const [chosen, setChosen] = useState(nothing);
  const latest = useRef(places);
  useEffect(() => {
    latest.current = places;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const found = chosenWords(scroller, latest.current);
        setChosen((before) => (found.length === 0 && before.length === 0 ? before : found));
      }, SETTLED_MS);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, [scroller]);
  return chosen;
}
