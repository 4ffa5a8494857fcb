import { setTimeout as pause } from 'node:timers/promises';
import { type Client, NoAnswerError, ProblemError } from '@app/client';

/** Nobody knows whether it was done: no answer, or one that speaks of the server's own trouble. */
const isUnknown = (error: unknown): boolean =>
  error instanceof NoAnswerError || (error instanceof ProblemError && error.problem.status >= 500);

/** Sends the very same again, through each process in turn, until there is an answer: as a tablet does. */
export async function untilAnswered<T>(
  clients: readonly Client[],
  act: (client: Client) => Promise<T>,
  onUnanswered: () => void,
): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await act(clients[turn % clients.length]!);
    } catch (error) {
      if (!isUnknown(error)) throw error;
      onUnanswered();
      await pause(20);
    }
  }
}
