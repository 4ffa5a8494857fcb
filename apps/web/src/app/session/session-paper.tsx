import { targetOf } from '@app/client';
import { type DocumentView, type Id } from '@app/contracts';
import { useEffect, useState } from 'react';
import { whenPenRests } from '../../features/annotations/pen/pen-rest.js';
import { useWrittenPaper } from '../../features/annotations/use-written-paper.js';
import { PaperStage as OpenPaper } from '../../features/documents/paper-stage.js';
import { useFollowing } from '../../features/presenting/following-provider.js';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { type Zoom } from '../../pdf/zoom.js';
import { useMeeting } from '../../live/meeting-provider.js';

/** A paper on the stage of a session. */
export interface StagePaper {
  readonly document: DocumentView;
  readonly versionId: Id;
  readonly page: number;
}

/**
 * The paper before the reader: the presenter's while he follows, otherwise the one he opened himself. The presenter's own
 * choice leads, nobody else's does.
 */
export function useStagePaper(opened: DocumentView | null): StagePaper | null {
  const { documents } = useMeeting().documents;
  const { state, show } = useFollowing();
  const target = show === null ? targetOf(state) : null;
  const presented = documents.find(({ id }) => id === target?.documentId);
  if (target && presented) return { document: presented, versionId: target.versionId, page: target.page };
  const own =
    opened ?? (show === null ? null : documents.find(({ id }) => id === state.presentation?.shown?.documentId));
  if (!own) return null;
  const shown = state.presentation?.shown;
  return { document: own, versionId: own.version.id, page: shown?.documentId === own.id ? shown.page : 1 };
}

export interface SessionPaperProps {
  readonly paper: StagePaper;
  readonly handle: PaperHandle | null;
  readonly onReady: (handle: PaperHandle) => void;
  readonly onPage: (page: number) => void;
}

/** The opened paper: goes where the presenter goes, and for the presenter takes everybody along. */
export function SessionPaper({ paper, handle, onReady, onPage }: SessionPaperProps) {
  const { state, tell, show } = useFollowing();
  const [zoom, setZoom] = useState<Zoom>('width');
  const target = show === null ? targetOf(state) : null;
  const { document, versionId } = paper;
  const { overlay, surface } = useWrittenPaper(document.id);

  useEffect(() => {
    if (handle === null || target === null || target.versionId !== versionId) return;
    return whenPenRests(() => handle.goTo(target.page, target.rect));
  }, [handle, target, versionId]);

  const turned = (page: number): void => {
    onPage(page);
    const shown = state.presentation?.shown;
    const isShown = shown?.versionId === versionId && shown.page === page;
    if (!isShown) show?.({ documentId: document.id, versionId, page, rect: null });
  };
  return (
    <OpenPaper
      key={versionId}
      documentId={document.id}
      versionId={versionId}
      title={document.title}
      page={paper.page}
      zoom={zoom}
      onPage={turned}
      onZoom={setZoom}
      onOwnMovement={() => show === null && tell({ kind: 'moved-by-oneself' })}
      onReady={onReady}
      overlay={(place) => overlay(versionId, place)}
      surface={(of) => surface(versionId, of)}
    />
  );
}
