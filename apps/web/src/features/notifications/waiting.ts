import { type WaitingView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../live/client.js';

/** What waits for the person. The frame has it read again when something changes; time alone changes it slowly. */
export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: ({ signal }): Promise<readonly WaitingView[]> => client.notifications.waiting({ signal }),
  refetchInterval: 60_000,
  // Back from the place where it was done: never the list from before.
  refetchOnMount: 'always',
});
