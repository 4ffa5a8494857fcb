import { MARK_LIMITS, NUMBERS_PER_SAMPLE } from '@app/contracts';

/** One place the hand came by. */
export interface StrokeSample {
  /** Points of the page as it is shown. */
  readonly x: number;
  readonly y: number;
  /** 0–1; 0 = the device tells none. */
  readonly pressure: number;
  /** Milliseconds on any clock that does not go back. */
  readonly time: number;
}

/** Tenths of a point: the finest step a path keeps. */
const STEPS = 10;
const PRESSURE_MAX = 255;
const LONGEST_PAUSE_MS = 65_535;
const FARTHEST = MARK_LIMITS.pointMax * STEPS;

const stepped = (points: number): number => Math.min(FARTHEST, Math.max(-FARTHEST, Math.round(points * STEPS)));

/** The path of a stroke as it is kept: whole numbers, four a sample (see `InkShape`). A place is kept to a tenth of a point. */
export function encodeStroke(samples: readonly StrokeSample[]): readonly number[] {
  const path: number[] = [];
  let before = { x: 0, y: 0, time: samples[0]?.time ?? 0 };
  for (const sample of samples) {
    const [x, y] = [stepped(sample.x), stepped(sample.y)];
    const pressure = Math.round(Math.min(1, Math.max(0, sample.pressure)) * PRESSURE_MAX);
    const pause = Math.min(LONGEST_PAUSE_MS, Math.max(0, Math.round(sample.time - before.time)));
    path.push(x - before.x, y - before.y, pressure, pause);
    before = { x, y, time: before.time + pause };
  }
  return path;
}

/** What `encodeStroke` kept; time begins at 0. */
export function decodeStroke(path: readonly number[]): readonly StrokeSample[] {
  const samples: StrokeSample[] = [];
  let [x, y, time] = [0, 0, 0];
  for (let at = 0; at + NUMBERS_PER_SAMPLE <= path.length; at += NUMBERS_PER_SAMPLE) {
    x += path[at]!;
    y += path[at + 1]!;
    time += path[at + 3]!;
    samples.push({ x: x / STEPS, y: y / STEPS, pressure: path[at + 2]! / PRESSURE_MAX, time });
  }
  return samples;
}
