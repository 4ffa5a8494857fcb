import { type Id } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../live/client.js';

/** Places of words in one version; they never change. */
export const findQuery = (documentId: Id, versionId: Id, words: string) =>
  queryOptions({
    queryKey: ['paper', documentId, versionId, 'find', words],
    queryFn: ({ signal }) => client.documents.find(documentId, versionId, words, { signal }),
    staleTime: Infinity,
  });
