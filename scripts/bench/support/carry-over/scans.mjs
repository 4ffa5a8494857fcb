// Papers of pictures: pages without words, told apart by a 64-bit hash of the picture alone.

/** `count` scanned pages; every twentieth is the empty back of a sheet, and neighbours look alike as text pages do. */
export function scannedPaper(rng, count) {
  let bits = randomBits(rng);
  return Array.from({ length: count }, (_, nth) => {
    bits = flipped(bits, rng, rng.between(14, 30));
    return { id: nth + 1, bits: nth % 20 === 19 ? Array(64).fill(0) : bits };
  });
}

/** Another version: pages deleted, inserted and moved, every picture saved anew. */
export function editScan(scan, rng) {
  const pages = scan.flatMap((page) => {
    if (rng.chance(0.03)) return [];
    const again = { ...page, bits: flipped(page.bits, rng, rng.between(0, 2)) };
    return rng.chance(0.02) ? [again, { id: null, bits: randomBits(rng) }] : [again];
  });
  const [moved] = pages.splice(rng.between(0, pages.length - 1), 1);
  pages.splice(rng.between(0, pages.length), 0, moved);
  return pages;
}

export const scanPages = (scan) =>
  scan.map(({ id, bits }, nth) => ({ page: nth + 1, id, text: '', words: [], imageHash: hex(bits) }));

/** Ink and notes on scanned pages; each means its page. */
export function scanMarks(pages, rng, count) {
  return Array.from({ length: count }, (_, nth) => {
    const page = rng.pick(pages);
    const at = [rng.between(40, 550), rng.between(40, 800)];
    const path = [at[0] * 10, at[1] * 10, 128, 0, 300, 5, 128, 8, 300, -5, 128, 8];
    const shape = rng.chance(0.8)
      ? { kind: 'ink', tool: 'pen', color: 'red', width: 2, path }
      : { kind: 'note', color: 'yellow', at: rng.chance(0.5) ? at : null };
    return { mark: { id: `s${nth}`, authorId: 'a', page: page.page, shape, anchor: null }, pageId: page.id };
  });
}

/** As `judge`; a mark on an empty back is right on any empty back beside the same page. */
export function judgeScan(put, successors, pages) {
  const byMark = Map.groupBy(successors, ({ markId }) => markId);
  return put.map(({ mark, pageId }) => {
    const target = pages.find(({ id }) => id === pageId);
    const own = byMark.get(mark.id) ?? [];
    const change = target === undefined ? 'gone' : 'none';
    return { kind: 'scan', change, id: mark.id, outcome: own.length === 1 ? outcomeOf(own[0], target, mark) : 'lost' };
  });
}

function outcomeOf({ state, page, shape }, target, mark) {
  if (state === 'orphan') return 'orphan';
  const isRight = page === target?.page && JSON.stringify(shape) === JSON.stringify(mark.shape);
  if (state === 'check') return isRight ? 'look' : 'wrong-look';
  return isRight ? 'sure' : 'wrong';
}

const randomBits = (rng) => Array.from({ length: 64 }, () => (rng.chance(0.5) ? 1 : 0));

function flipped(bits, rng, count) {
  const other = [...bits];
  for (let times = 0; times < count; times += 1) other[rng.between(0, 63)] ^= 1;
  return other;
}

const hex = (bits) =>
  BigInt(`0b${bits.join('')}`)
    .toString(16)
    .padStart(16, '0');
