import { type Id } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../live/client.js';

export const rulesKey = (bodyId: Id) => ['rules', bodyId] as const;

/** Rules of a body, the newest first; for its secretariat. */
export const rulesQuery = (bodyId: Id) =>
  queryOptions({
    queryKey: rulesKey(bodyId),
    queryFn: ({ signal }) => client.ruleProfiles.ofBody(bodyId, { signal }),
  });
