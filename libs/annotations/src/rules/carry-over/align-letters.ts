import { type Stretch } from './unique-shingles.js';

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;

/** Equal signs in a row this long are no chance. */
const TELLING = 3;

/**
 * Pairs of equal signs in the cheapest edit of one stretch into another (Levenshtein 1965; Wagner and Fischer 1974). Of
 * edits that cost the same the one is taken that keeps equal signs together. Time and memory: the product of the lengths.
 */
export function alignLetters(
  a: Uint16Array,
  within: Stretch,
  b: Uint16Array,
  target: Stretch,
): readonly (readonly [number, number])[] {
  const [rows, columns] = [within.to - within.from, target.to - target.from];
  const steps = new Uint8Array((rows + 1) * (columns + 1)).fill(LEFT, 0, columns + 1);
  let last = Int32Array.from({ length: columns + 1 }, (_, column) => column);
  let costs = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const sign = a[within.from + row - 1];
    const line = row * (columns + 1);
    costs[0] = row;
    steps[line] = UP;
    for (let column = 1; column <= columns; column += 1) {
      const across = (last[column - 1] ?? 0) + (sign === b[target.from + column - 1] ? 0 : 1);
      const up = (last[column] ?? 0) + 1;
      const left = (costs[column - 1] ?? 0) + 1;
      const least = Math.min(across, up, left);
      costs[column] = least;
      steps[line + column] = least === across ? DIAGONAL : least === up ? UP : LEFT;
    }
    [last, costs] = [costs, last];
  }
  return withoutChance(equalPairs(steps, a, within, b, target));
}

function equalPairs(
  steps: Uint8Array,
  a: Uint16Array,
  within: Stretch,
  b: Uint16Array,
  target: Stretch,
): readonly (readonly [number, number])[] {
  const columns = target.to - target.from;
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [within.to - within.from, columns];
  while (row > 0 || column > 0) {
    const step = steps[row * (columns + 1) + column];
    if (step !== LEFT) row -= 1;
    if (step !== UP) column -= 1;
    const pair = [within.from + row, target.from + column] as const;
    if (step === DIAGONAL && a[pair[0]] === b[pair[1]]) pairs.push(pair);
  }
  return pairs.reverse();
}

/** Single letters that two different words have in common are no sign that one became the other. */
function withoutChance(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let run: (readonly [number, number])[] = [];
  for (const pair of [...pairs, [-1, -1] as const]) {
    const last = run.at(-1);
    if (last !== undefined && (pair[0] !== last[0] + 1 || pair[1] !== last[1] + 1)) {
      if (run.length >= TELLING) kept.push(...run);
      run = [];
    }
    run.push(pair);
  }
  return kept;
}
