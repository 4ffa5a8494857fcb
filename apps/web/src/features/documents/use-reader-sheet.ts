import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type ReaderSheet } from './reader-search.js';

const route = '/signed-in/meetings/$meetingId/papers/$documentId';

/** The one sheet of the reader. It lives in the address: the device's "back" folds it. */
export function useReaderSheet() {
  const { sheet = null } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/meetings/$meetingId/papers/$documentId' });
  const router = useRouter();
  const open = useCallback(
    (name: ReaderSheet) => void navigate({ search: (before) => ({ ...before, sheet: name }), replace: sheet !== null }),
    [navigate, sheet],
  );
  /** For whoever goes on from here: a step back would bring the place before the sheet back with it. */
  const leave = useCallback(
    () => void navigate({ search: ({ sheet: _sheet, ...rest }) => rest, replace: true, resetScroll: false }),
    [navigate],
  );
  const fold = useCallback(() => {
    if (sheet === null) return;
    if (router.history.canGoBack()) router.history.back();
    else leave();
  }, [leave, router, sheet]);
  return { sheet, open, fold, leave };
}
