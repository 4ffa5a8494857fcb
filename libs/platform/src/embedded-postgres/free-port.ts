import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range (32768-60999) from which the kernel takes numbers for outgoing connections.
const LOWEST = 20_000;
const HIGHEST = 32_767;

/** Picks a random port of 127.0.0.1 on which nothing listens at this moment. */
export async function pickFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
}

/** True when 127.0.0.1:`port` can be listened on now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
