const MOVING_KEYS = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
]);

/**
 * Tells when the reader moves the paper with wheel, finger, key, scroll bar or a link. Scrolling alone says nothing:
 * the presenter's page scrolls it too.
 */
export function onOwnMovement(container: HTMLElement, moved: () => void, signal: AbortSignal): void {
  let isDown = false;
  const on = <E extends keyof HTMLElementEventMap>(name: E, listen: (event: HTMLElementEventMap[E]) => void): void =>
    container.addEventListener(name, listen, { signal, passive: true });

  on('wheel', moved);
  on('touchmove', moved);
  on('keydown', (event) => MOVING_KEYS.has(event.key) && moved());
  on('pointerdown', () => (isDown = true));
  on('scroll', () => isDown && moved());
  on('click', (event) => event.target instanceof Element && event.target.closest('a') !== null && moved());
  for (const name of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(name, () => (isDown = false), { signal });
}
