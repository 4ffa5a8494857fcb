import { QueryClient } from '@tanstack/react-query';

/**
 * Answers stay fresh for half a minute; live screens are told of changes and need no polling. A failed question is asked
 * twice more, a failed command never: whether it may be repeated is for its idempotency key and its screen to say.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: 2, refetchOnWindowFocus: true, networkMode: 'offlineFirst' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
