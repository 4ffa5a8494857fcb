import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStillRunning, readProcess } from './process-state.js';

/**
 * Notes this process as a user of the server. A backup may start the server before the application does, or the other
 * way round; whoever leaves last stops it.
 * @returns the note, to be handed to `leave`
 */
export function enter(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const note = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(note, readProcess(process.pid)?.startTicks ?? '', { mode: 0o600 });
  return note;
}

/** Takes the note back. */
export function leave(note: string): void {
  rmSync(note, { force: true });
}

/** True when any living process has a note; notes of dead processes are removed on the way. */
export function hasOccupants(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const notes = readdirSync(folder);
  const dead = notes.filter((note) => !isWrittenByLiving(folder, note));
  for (const note of dead) rmSync(join(folder, note), { force: true });
  return dead.length < notes.length;
}

function isWrittenByLiving(folder: string, note: string): boolean {
  try {
    return isStillRunning({ pid: Number(note.split('-')[0]), startTicks: readFileSync(join(folder, note), 'utf8') });
  } catch {
    return false;
  }
}
