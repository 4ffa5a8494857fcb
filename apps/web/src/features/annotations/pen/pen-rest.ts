/** One pen a tab: what moves the page by itself waits until it has left the paper. */
let isDown = false;
const waiting = new Set<() => void>();

export function penIs(state: 'writing' | 'at-rest'): void {
  isDown = state === 'writing';
  if (isDown) return;
  const acts = [...waiting];
  waiting.clear();
  acts.forEach((act) => act());
}

/** Does it now, or when the stroke has ended; the function that is returned calls it off. */
export function whenPenRests(act: () => void): () => void {
  if (!isDown) act();
  else waiting.add(act);
  return () => void waiting.delete(act);
}
