import { NoAnswerError, ProblemError } from '@app/client';
import { type Problem } from '@app/contracts';
import { useCallback, useRef, useState } from 'react';

/** `unsure`: no answer came; the same act is repeated with the same key until the answer is definite. */
export type CommandState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'unsure' }
  | { readonly phase: 'refused'; readonly problem: Problem };

const RETRY_MS = [500, 1000, 2000, 4000, 8000];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * One act of a person: sent with one key, repeated with the same key while no answer comes, and never done twice.
 * Resolves with the answer, or null when it was refused (the state says why).
 */
export function useCommand<A extends readonly unknown[], T>(
  send: (key: string, ...args: A) => Promise<T>,
): {
  readonly state: CommandState;
  readonly run: (...args: A) => Promise<T | null>;
  readonly clear: () => void;
} {
  const [state, setState] = useState<CommandState>({ phase: 'idle' });
  const busy = useRef(false);

  const run = useCallback(
    async (...args: A): Promise<T | null> => {
      // A second touch on the same button is the same act.
      if (busy.current) return null;
      busy.current = true;
      setState({ phase: 'sending' });
      try {
        const answer = await untilDefinite(
          (key) => send(key, ...args),
          () => setState({ phase: 'unsure' }),
        );
        setState({ phase: 'idle' });
        return answer;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        setState({ phase: 'refused', problem: error.problem });
        return null;
      } finally {
        busy.current = false;
      }
    },
    [send],
  );

  const clear = useCallback(() => setState({ phase: 'idle' }), []);
  return { state, run, clear };
}

async function untilDefinite<T>(send: (key: string) => Promise<T>, onUnsure: () => void): Promise<T> {
  const key = crypto.randomUUID();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send(key);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      onUnsure();
      await pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 8000);
    }
  }
}
