import { MARK_LIMITS } from '@app/contracts';
import { type StrokeSample } from './stroke-path.js';

/** Points; a change of pressure counts like moving by `PRESSURE_WEIGHT` times as much. */
const PRESSURE_WEIGHT = 2;

/**
 * Leaves out samples that the line between their neighbours tells as well: no sample of the hand lies further than
 * `tolerance` (points) from what is left. First and last always stay.
 */
export function simplifyStroke(samples: readonly StrokeSample[], tolerance: number): readonly StrokeSample[] {
  if (samples.length <= 2) return samples;
  const stays = new Uint8Array(samples.length);
  stays[0] = stays[samples.length - 1] = 1;
  const spans: (readonly [number, number])[] = [[0, samples.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    const { at, distance } = farthest(samples, first, last);
    if (distance <= tolerance) continue;
    stays[at] = 1;
    spans.push([first, at], [at, last]);
  }
  return samples.filter((_, at) => stays[at] === 1);
}

function farthest(samples: readonly StrokeSample[], first: number, last: number) {
  let [at, distance] = [first, 0];
  for (let candidate = first + 1; candidate < last; candidate += 1) {
    const far = fromLine(samples[candidate]!, samples[first]!, samples[last]!);
    if (far > distance) [at, distance] = [candidate, far];
  }
  return { at, distance };
}

/** From the straight way between two samples, in the space of place and pressure. */
function fromLine(sample: StrokeSample, from: StrokeSample, to: StrokeSample): number {
  const [ax, ay, az] = apart(to, from);
  const [bx, by, bz] = apart(sample, from);
  const length = ax * ax + ay * ay + az * az;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (ax * bx + ay * by + az * bz) / length));
  return Math.hypot(bx - share * ax, by - share * ay, bz - share * az);
}

const apart = (a: StrokeSample, b: StrokeSample): readonly [number, number, number] => [
  a.x - b.x,
  a.y - b.y,
  (a.pressure - b.pressure) * PRESSURE_WEIGHT,
];

/** A long stroke as several that a mark can hold; each begins where the one before it ended. */
export function cutStroke(
  samples: readonly StrokeSample[],
  most: number = MARK_LIMITS.samples,
): readonly (readonly StrokeSample[])[] {
  if (samples.length <= most) return [samples];
  const pieces: (readonly StrokeSample[])[] = [];
  for (let from = 0; from < samples.length - 1; from += most - 1) pieces.push(samples.slice(from, from + most));
  return pieces;
}
