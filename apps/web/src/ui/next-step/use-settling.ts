import { useEffect, useState } from 'react';

/** Longer than the second touch of a double tap, shorter than the time it takes to read the new words. */
const SETTLE_MS = 700;

/**
 * Whether a control that has just changed its meaning is still settling: a touch meant for what stood there before must
 * not do what stands there now.
 * @param meaning what a touch does, as a key
 */
export function useSettling(meaning: string): boolean {
  const [seen, setSeen] = useState(meaning);
  const [changes, setChanges] = useState(0);
  const [settled, setSettled] = useState(0);
  if (seen !== meaning) {
    setSeen(meaning);
    setChanges(changes + 1);
  }
  useEffect(() => {
    const timer = setTimeout(() => setSettled(changes), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [changes]);
  return settled !== changes;
}
