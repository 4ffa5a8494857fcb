import { type Id } from '@app/contracts';
import { type ReactNode, useMemo } from 'react';
import { type PagePlace } from '../../pdf/page-place.js';
import { type PaperSurface } from '../../pdf/paper-view.js';
import { marksOn } from './layer/marks-by-page.js';
import { PageMarks } from './layer/page-marks.js';
import { type Marks, useMarks } from './use-marks.js';
import { useWriting } from './use-writing.js';
import { WritingSurface } from './writing-surface.js';

/** What writing brings to whoever shows a paper. */
export interface WrittenPaper {
  readonly marks: Marks | null;
  /** On a page. */
  readonly overlay: (versionId: Id, place: PagePlace) => ReactNode;
  /** Over the whole paper. */
  readonly surface: (versionId: Id, surface: PaperSurface) => ReactNode;
}

/** A paper that is written on. Use it once for every paper that is open. */
export function useWrittenPaper(documentId: Id): WrittenPaper {
  const marks = useMarks(documentId);
  const writing = useWriting(marks);
  return useMemo(
    () => ({
      marks,
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
}
