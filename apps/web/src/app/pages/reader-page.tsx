import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { type Id } from '@app/contracts';
import { useCarriedBanner } from '../../features/annotations/carried/use-carried-banner.js';
import { NotesSheet } from '../../features/annotations/notes-sheet.js';
import { useWrittenPaper } from '../../features/annotations/use-written-paper.js';
import { type ReaderParts, ReaderPartsProvider } from '../../features/documents/reader-parts.js';
import { Reader } from '../../features/documents/reader.js';
import { MeetingProvider } from '../../live/meeting-provider.js';
import { useMe } from '../../live/use-me.js';

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
      <WrittenOn documentId={documentId}>
        <Reader key={documentId} documentId={documentId} page={page} onPage={keepPage} />
      </WrittenOn>
    </MeetingProvider>
  );
}

/** Gives the reader what is written on its paper. */
function WrittenOn({ documentId, children }: { readonly documentId: Id; readonly children: ReactNode }) {
  const { marks, overlay, surface } = useWrittenPaper(documentId);
  const banners = useCarriedBanner(marks, useMe().person.id);
  const parts = useMemo(
    (): ReaderParts => ({
      notes: ({ opened, onFold, version, page, goTo }) => (
        <NotesSheet
          opened={opened}
          onFold={onFold}
          marks={marks}
          documentId={documentId}
          versionId={version.id}
          page={page}
          onGo={goTo}
        />
      ),
      banners,
      overlay,
      surface,
    }),
    [banners, documentId, marks, overlay, surface],
  );
  return <ReaderPartsProvider value={parts}>{children}</ReaderPartsProvider>;
}
