import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Reader } from '../../features/documents/reader.js';
import { MeetingProvider } from '../../live/meeting-provider.js';

const route = '/signed-in/meetings/$meetingId/papers/$documentId';

/** One paper, full screen. */
export function ReaderPage() {
  const { meetingId, documentId } = useParams({ from: route });
  const { page = null } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/meetings/$meetingId/papers/$documentId' });
  const keepPage = useCallback(
    (turned: number) =>
      void navigate({
        search: (before) => ({ ...before, page: turned }),
        replace: true,
        state: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <MeetingProvider meetingId={meetingId}>
      <Reader key={documentId} documentId={documentId} page={page} onPage={keepPage} />
    </MeetingProvider>
  );
}
