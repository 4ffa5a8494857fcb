import { type Id, type PeopleSearch } from '@app/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../../live/client.js';

/** Everything of this feature under one key: one act may change what several screens show. */
export const organisationKey = ['organisation'] as const;

export const unitsQuery = queryOptions({
  queryKey: [...organisationKey, 'units'],
  queryFn: ({ signal }) => client.identity.units({ signal }),
});

export const peopleQuery = (search: Omit<PeopleSearch, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: [...organisationKey, 'people', search],
    queryFn: ({ signal, pageParam }) =>
      client.identity.people({ ...search, ...(pageParam === '' ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });

export const personQuery = (id: Id) =>
  queryOptions({
    queryKey: [...organisationKey, 'person', id],
    queryFn: ({ signal }) => client.identity.person(id, { signal }),
  });

export const bodiesQuery = queryOptions({
  queryKey: [...organisationKey, 'bodies'],
  queryFn: ({ signal }) => client.identity.bodies({ signal }),
});

export const bodyQuery = (id: Id) =>
  queryOptions({
    queryKey: [...organisationKey, 'body', id],
    queryFn: ({ signal }) => client.identity.body(id, { signal }),
  });

/** Resets that wait for a second administrator; looked at again each minute while the page is open. */
export const codeRequestsQuery = queryOptions({
  queryKey: [...organisationKey, 'code-requests'],
  queryFn: ({ signal }) => client.identity.codeRequests({ signal }),
  refetchInterval: 60_000,
});

/** Whose journal: one's own, a person's, or everybody's. */
export type JournalOf = 'mine' | 'all' | { readonly personId: Id };

export const journalQuery = (of: JournalOf) =>
  infiniteQueryOptions({
    queryKey: [...organisationKey, 'journal', of],
    queryFn: ({ signal, pageParam }) => {
      const cursor = pageParam === '' ? undefined : pageParam;
      if (of === 'mine') return client.identity.journal(cursor, { signal });
      if (of === 'all') return client.identity.wholeJournal(cursor, { signal });
      return client.identity.journalOf(of.personId, cursor, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const devicesQuery = queryOptions({
  queryKey: [...organisationKey, 'devices'],
  queryFn: ({ signal }) => client.identity.devices({ signal }),
});

/** A reset of one's own password that an administrator asked for. */
export const requestsOnMeQuery = queryOptions({
  queryKey: [...organisationKey, 'requests-on-me'],
  queryFn: ({ signal }) => client.identity.codeRequestsOnMe({ signal }),
  refetchInterval: 60_000,
});
