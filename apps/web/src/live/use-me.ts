import { ProblemError } from '@app/client';
import { type Me } from '@app/contracts';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { client } from './client.js';

/** Who is signed in; null = nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await client.identity.me({ signal });
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'platform/not-signed-in') return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The signed-in person; only on pages behind the sign-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (data === null) throw new Error('nobody is signed in');
  return data;
}

/** Who is signed in, on pages that stand in front of the sign-in as well. */
export const useMaybeMe = (): Me | null => useQuery(meQuery).data ?? null;
