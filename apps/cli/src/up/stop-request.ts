/** The operator's wish to stop (Ctrl-C, SIGTERM of a service manager, a closed terminal). */
export interface StopRequest {
  readonly asked: Promise<'stop'>;
  /** Resolves when the wish is repeated: wait no longer. */
  readonly insisted: Promise<void>;
}

// One Ctrl-C under `npm start` arrives twice: from the terminal and from npm.
const ECHO_MILLISECONDS = 1000;

/** Listens from now on; without it a signal would end this process at once and leave the others behind. */
export function listenForStop(): StopRequest {
  let first = 0;
  let insist: () => void;
  const insisted = new Promise<void>((resolve) => (insist = resolve));
  const asked = new Promise<'stop'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        first ||= Date.now();
        resolve('stop');
        if (Date.now() - first > ECHO_MILLISECONDS) insist();
      });
    }
  });
  return { asked, insisted };
}
