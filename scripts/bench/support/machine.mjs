import { cpus, loadavg, totalmem } from 'node:os';

/** Where it was measured: without it a figure says nothing. */
export const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  load1: Number(loadavg()[0].toFixed(2)),
  node: process.version,
});
