import { Clock } from '@app/platform';
import { type RunningApp } from './app.js';

/** Moves the clock of a running api: from now on it is so many seconds ahead of the world. Zero sets it right again. */
export function moveClock(app: RunningApp, seconds: number): void {
  const clock = app.app.get(Clock);
  clock.now = () => new Date(Date.now() + seconds * 1000);
}
