import { type BundleView, type Id, type StreamEvent } from '@app/contracts';
import { useCallback, useState } from 'react';
import { client } from '../../live/client.js';
import { useMeeting, useMeetingEvent } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';

/** The one PDF of all papers: asked for by this person, made in the background, told live. */
export function useBundle() {
  const { id } = useMeeting().meeting.head;
  const [bundle, setBundle] = useState<BundleView | null>(null);
  const hear = useCallback(
    ({ event, view }: StreamEvent) => {
      if (event !== 'documents.bundle-changed') return;
      const told = (view as { readonly bundle: BundleView }).bundle;
      if (told.meetingId === id) setBundle(told);
    },
    [id],
  );
  useMeetingEvent(hear);
  const { run, busy, problem, clear } = useAct(
    useCallback((key: string, meetingId: Id) => client.documents.makeBundle(meetingId, { key }), []),
  );
  const make = async (): Promise<void> => {
    const begun = await run(id);
    // Its end may have been told before this answer: that one counts.
    if (begun !== null) setBundle((told) => (told?.id === begun.id ? told : begun));
  };
  return { bundle, url: client.documents.bundleUrl(id), make: () => void make(), busy, problem, clear };
}
