import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { type Id } from '@app/contracts';
import { NotesSheet } from '../../features/annotations/notes-sheet.js';
import { marksOn } from '../../features/annotations/layer/marks-by-page.js';
import { PageMarks } from '../../features/annotations/layer/page-marks.js';
import { useMarks } from '../../features/annotations/use-marks.js';
import { useWriting } from '../../features/annotations/use-writing.js';
import { WritingSurface } from '../../features/annotations/writing-surface.js';
import { type ReaderParts, ReaderPartsProvider } from '../../features/documents/reader-parts.js';
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
      <WrittenOn documentId={documentId}>
        <Reader key={documentId} documentId={documentId} page={page} onPage={keepPage} />
      </WrittenOn>
    </MeetingProvider>
  );
}

/** Gives the reader what is written on its paper. */
function WrittenOn({ documentId, children }: { readonly documentId: Id; readonly children: ReactNode }) {
  const marks = useMarks(documentId);
  const writing = useWriting(marks);
  const parts = useMemo(
    (): ReaderParts => ({
      notes: ({ opened, onFold, version, page, goTo }) => (
        <NotesSheet opened={opened} onFold={onFold} marks={marks} versionId={version.id} page={page} onGo={goTo} />
      ),
      overlay: (versionId, { page, width, height, scale }) =>
        writing && (
          <PageMarks
            marks={marksOn(writing.pages, versionId, page)}
            {...{ width, height, scale, me: writing.me, selectedId: writing.selectedId, onSelect: writing.select }}
          />
        ),
      surface: (versionId, surface) =>
        writing && <WritingSurface writing={writing} versionId={versionId} surface={surface} />,
    }),
    [marks, writing],
  );
  return <ReaderPartsProvider value={parts}>{children}</ReaderPartsProvider>;
}
