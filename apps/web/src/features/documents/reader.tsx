import { type Id, type Instant, type StreamEvent } from '@app/contracts';
import { useCallback, useState } from 'react';
import { useMeetingEvent, useMeetingSession } from '../../live/meeting-provider.js';
import { ReaderNothing } from './reader-nothing.js';
import { ReaderScreen } from './reader-screen.js';

export interface ReaderProps {
  readonly documentId: Id;
  /** From the address; null = where the reader stopped last time. */
  readonly page: number | null;
  readonly onPage: (page: number) => void;
}

/** One paper, full screen. Live: a recalled paper closes, a new version is offered. */
export function Reader({ documentId, page, onPage }: ReaderProps) {
  const { meeting } = useMeetingSession();
  const goneAt = useGoneAt(documentId);
  const document = meeting?.documents.documents.find(({ id }) => id === documentId);
  if (!document) return <ReaderNothing documentId={documentId} goneAt={goneAt} />;
  return <ReaderScreen key={document.id} document={document} page={page} onPage={onPage} />;
}

/** When the paper was taken from this reader; null = not while he looked. */
function useGoneAt(documentId: Id): Instant | null {
  const [goneAt, setGoneAt] = useState<Instant | null>(null);
  const hear = useCallback(
    ({ event, view, at }: StreamEvent) => {
      const isThis = (view as { readonly documentId?: Id }).documentId === documentId;
      if (event === 'documents.document-gone' && isThis) setGoneAt(at);
    },
    [documentId],
  );
  useMeetingEvent(hear);
  return goneAt;
}
