import { type DocumentView, type StreamEvent } from '@app/contracts';
import { type TypedEvent } from '@app/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMeeting, useMeetingEvent } from '../../live/meeting-provider.js';

/** The paper that got a newer version while this page was open, until it is seen. */
export function useNewVersion(): { readonly document: DocumentView | null; readonly seen: () => void } {
  const { documents } = useMeeting().documents;
  const [document, setDocument] = useState<DocumentView | null>(null);
  const known = useRef(new Map<string, number>());
  useEffect(() => {
    for (const { id, version } of documents) if (!known.current.has(id)) known.current.set(id, version.number);
  }, [documents]);

  const listen = useCallback((event: StreamEvent) => {
    const typed = event as unknown as TypedEvent;
    if (typed.event !== 'documents.document-changed') return;
    const changed = typed.view.document;
    const before = known.current.get(changed.id);
    known.current.set(changed.id, changed.version.number);
    if (before !== undefined && changed.version.number > before) setDocument(changed);
  }, []);
  useMeetingEvent(listen);

  return { document, seen: () => setDocument(null) };
}
