import { readFileSync, readlinkSync } from 'node:fs';

/** A process at one moment. `startTicks` (clock ticks since boot) tells a process from a later one with the same number. */
export interface ProcessFacts {
  readonly pid: number;
  readonly isZombie: boolean;
  readonly startTicks: string;
}

/** Reads `/proc/<pid>/stat`; `undefined` when there is no such process. Linux only. */
export function readProcess(pid: number): ProcessFacts | undefined {
  const stat = readOrUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === undefined) return undefined;

  // The command name (field 2) may hold spaces and brackets: count fields after its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid, isZombie: fields[0] === 'Z' || fields[0] === 'X', startTicks: fields[19] ?? '' };
}

/** True while exactly this process (not a later one with its number) is running; a zombie is not running. */
export function isStillRunning(facts: Pick<ProcessFacts, 'pid' | 'startTicks'>): boolean {
  const now = readProcess(facts.pid);
  return now !== undefined && !now.isZombie && now.startTicks === facts.startTicks;
}

/** The program file and the working directory of a process; empty strings where the kernel does not let us look. */
export function readProgram(pid: number): { readonly file: string; readonly directory: string } {
  return {
    file: readOrUndefined(() => readlinkSync(`/proc/${pid}/exe`)) ?? '',
    directory: readOrUndefined(() => readlinkSync(`/proc/${pid}/cwd`)) ?? '',
  };
}

function readOrUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
