import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config } from '@app/platform';
import { OperatorError } from '../operator-error.js';

// An api whose `ecab up` was killed drains for a moment before it leaves the port.
const PATIENCE_MILLISECONDS = 5_000;

/** @throws OperatorError when the api could not listen where the settings say */
export async function checkPort({ host, port }: Config): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const code = await tryListen(host, port);
    if (code === undefined) return;
    if (code !== 'EADDRINUSE') throw explain(code, host, port);
    if ((await isOurs(host, port)) || Date.now() > deadline) throw explain(code, host, port);
    await pause(200);
  }
}

function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** True when an installation of this product answers there and is not on its way out. */
async function isOurs(host: string, port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}:${port}/health/ready`, { signal: AbortSignal.timeout(1000) });
    return response.ok;
  } catch {
    return false;
  }
}

function explain(code: string, host: string, port: number): OperatorError {
  switch (code) {
    case 'EADDRINUSE':
      return new OperatorError(
        `Port ${port} of ${host} is taken, perhaps by E-Cabinet itself (http://localhost:${port}).`,
        `Stop what runs there, or choose another port: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new OperatorError(
        `This user may not listen on port ${port}.`,
        'Choose a port from 1024 on with PORT, and let a proxy take the lower one.',
      );
    default:
      return new OperatorError(
        `The api cannot listen on ${host}:${port} (${code}).`,
        'Set HOST to an address of this machine, or leave it out for this machine alone.',
      );
  }
}
