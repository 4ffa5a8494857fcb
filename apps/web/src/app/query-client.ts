import { ProblemError } from '@app/client';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery } from '../live/use-me.js';

/** A refusal stays a refusal; a server that is just starting again does not. */
const isWorthRetrying = (count: number, error: Error): boolean =>
  !(error instanceof ProblemError && error.problem.status < 500) && count < 2;

/**
 * Answers stay fresh for half a minute; live screens are told of changes and need no polling. A failed question is asked
 * twice more, a failed command never: whether it may be repeated is for its idempotency key and its screen to say.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // Signed out elsewhere, or the session ran out: the frame leads to the sign-in and back.
      if (error instanceof ProblemError && error.code === 'platform/not-signed-in')
        queryClient.setQueryData(meQuery.queryKey, null);
    },
  }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: isWorthRetrying, refetchOnWindowFocus: true, networkMode: 'offlineFirst' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
