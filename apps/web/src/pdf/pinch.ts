export interface Pinch {
  readonly factor: number;
  /** Between the fingers, CSS pixels of the window. */
  readonly origin: readonly [number, number];
}

const apart = ([a, b]: readonly [Touch, Touch]): number => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
const middle = ([a, b]: readonly [Touch, Touch]): readonly [number, number] => [
  (a.clientX + b.clientX) / 2,
  (a.clientY + b.clientY) / 2,
];

function twoOf({ touches }: TouchEvent): readonly [Touch, Touch] | null {
  const [a, b] = touches;
  return touches.length === 2 && a && b ? [a, b] : null;
}

/** Two fingers, or a trackpad's pinch (a wheel with Ctrl): the paper grows, not the whole screen. */
export function onPinch(container: HTMLElement, pinched: (pinch: Pinch) => void, signal: AbortSignal): void {
  let before: number | null = null;
  const options = { signal, passive: false };
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      pinched({ factor: Math.exp(-event.deltaY / 200), origin: [event.clientX, event.clientY] });
    },
    options,
  );
  container.addEventListener(
    'touchmove',
    (event) => {
      const two = twoOf(event);
      if (two === null) return;
      event.preventDefault();
      const now = apart(two);
      if (before !== null && before > 0) pinched({ factor: now / before, origin: middle(two) });
      before = now;
    },
    options,
  );
  container.addEventListener('touchend', () => (before = null), { signal });
}
