import { type Id } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../live/client.js';

/** A version with the sizes of its pages; a version never changes. */
export const paperDetail = (documentId: Id, versionId: Id) =>
  queryOptions({
    queryKey: ['paper', documentId, versionId],
    queryFn: ({ signal }) => client.documents.version(documentId, versionId, { signal }),
    staleTime: Infinity,
  });
