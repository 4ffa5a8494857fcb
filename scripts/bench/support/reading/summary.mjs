import { median, quantile, rounded } from '../statistics.mjs';

const spread = (values) => {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  return {
    median: rounded(median(known)),
    least: rounded(Math.min(...known)),
    most: rounded(Math.max(...known)),
    runs: known.length,
  };
};
const p95 = (values) => (values.length === 0 ? null : rounded(quantile(values, 0.95)));

/** Of one paper: its facts and, for each arm, medians with their range. */
export function summary({ paper, samples, cold }) {
  const { name, pages, bytes, intakeSeconds } = paper;
  const arms = Object.fromEntries(Object.entries(samples).map(([arm, runs]) => [arm, armOf(runs, cold[arm])]));
  return { name, pages, bytes, intakeSeconds: rounded(intakeSeconds), arms };
}

function armOf(runs, cold) {
  const of = (key) => spread(runs.map((run) => run[key]));
  const turns = runs.flatMap((run) => run.turns ?? []);
  const jumps = runs.flatMap((run) => run.jumps ?? []);
  const frames = runs.reduce((sum, run) => sum + (run.scroll?.frames ?? 0), 0);
  const share = (key) =>
    frames === 0 ? null : rounded((runs.reduce((sum, run) => sum + (run.scroll?.[key] ?? 0), 0) / frames) * 100);
  return {
    load1: of('load1'),
    previewMs: of('previewMs'),
    firstPageMs: of('firstPageMs'),
    notWithinLimit: runs.filter((run) => run.firstPageMs === null).length,
    coldFirstPageMs: spread(cold.map((run) => run.firstPageMs)),
    pdfRequests: of('pdfRequests'),
    pdfKb: of('pdfKb'),
    otherRequests: of('otherRequests'),
    otherKb: of('otherKb'),
    turnMs: { ...spread(turns), p95: p95(turns) },
    jumpMs: { ...spread(jumps), p95: p95(jumps) },
    blankPercent: share('blank'),
    previewOnlyPercent: share('previewOnly'),
    framesPerSecond: frames === 0 ? null : rounded(frames / runs.filter((run) => run.scroll).length / 4),
    canvasMb: of('canvasMb'),
    rendererMb: of('rendererMb'),
  };
}
