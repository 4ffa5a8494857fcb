import { setTimeout as pause } from 'node:timers/promises';

/** After a server was killed a pool finds its broken connections one by one. */
export async function untilConnected<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 10) throw error;
      await pause(100);
    }
  }
}
