import { DOCUMENT_LIMITS, type Id } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { findQuery } from './find-query.js';
import { type FoundPlaces } from './found-places.js';

/** Words that the address brings from the search over all papers: marked, and the first from the page on chosen. Once. */
export function useAskedWords(
  documentId: Id,
  versionId: Id,
  handle: PaperHandle | null,
  { choose }: FoundPlaces,
): void {
  const { find = '', page = 1 } = useSearch({ from: '/signed-in/meetings/$meetingId/papers/$documentId' });
  const { data } = useQuery({
    ...findQuery(documentId, versionId, find),
    enabled: find.length >= DOCUMENT_LIMITS.queryMin,
  });
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (data === undefined || handle === null || done.current === find || data.places.length === 0) return;
    done.current = find;
    const nth = data.places.findIndex((place) => place.page >= page);
    choose(data.places, Math.max(0, nth));
  }, [choose, data, find, handle, page]);
}
