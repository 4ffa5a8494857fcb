/** Does `work` for every item, so many at a time, all from one moment on. @returns milliseconds each took, and all together */
export async function inFlight(items, limit, work) {
  const durations = [];
  let next = 0;
  const began = performance.now();
  const lane = async () => {
    while (next < items.length) {
      const item = items[next++];
      const at = performance.now();
      await work(item);
      durations.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return { totalMs: performance.now() - began, durations };
}
