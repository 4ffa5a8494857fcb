import { type RefCallback, useCallback, useState } from 'react';

/**
 * Is the element at least so many rem wide? In rem, so that large text gets the narrow layout, like a container query.
 * For what CSS cannot decide: a panel beside the page or a sheet over it.
 */
export function useWide(leastRem: number): readonly [RefCallback<HTMLElement>, boolean] {
  const [isWide, setWide] = useState(true);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const look = (): void => {
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
        setWide(element.clientWidth >= leastRem * rem);
      };
      look();
      const observer = new ResizeObserver(look);
      observer.observe(element);
      // The text size may change without the window.
      const root = new MutationObserver(look);
      root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text'] });
      return () => {
        observer.disconnect();
        root.disconnect();
      };
    },
    [leastRem],
  );
  return [measure, isWide];
}
