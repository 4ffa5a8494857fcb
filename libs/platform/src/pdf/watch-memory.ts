import { readFile } from 'node:fs/promises';

const EVERY_MS = 50;
/** Linux on x64 and arm64 servers. */
const PAGE_BYTES = 4096;

/** Calls `onExceeded` once when the resident memory of a process passes the limit. Returns how to stop watching. Linux only. */
export function watchMemory(pid: number | undefined, limitBytes: number, onExceeded: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => undefined;
  const timer = setInterval(() => {
    void residentBytes(pid).then((bytes) => {
      if (bytes <= limitBytes) return;
      clearInterval(timer);
      onExceeded();
    });
  }, EVERY_MS);
  return () => clearInterval(timer);
}

async function residentBytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES;
}
