import { useEffect, useState } from 'react';

/** Longer than the pause between the two touches of a double tap. */
const JUST_MS = 350;

/** Whether it opened a moment ago: the second touch of a double tap on what opened it is not meant for what came up. */
export function useJustOpened(opened: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!opened) return undefined;
    const timer = setTimeout(() => setSettled(true), JUST_MS);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [opened]);
  return !settled;
}
