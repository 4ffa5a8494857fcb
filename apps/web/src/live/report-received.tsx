import { type MeetingSession } from '@app/client';
import { useEffect, useSyncExternalStore } from 'react';
import { client } from './client.js';
import { useMaybeMe } from './use-me.js';

/** Papers of one upload become ready one after the other: told together. */
const SETTLED_MS = 2000;
const told = new Map<string, string>();

/**
 * Tells the server which papers this device holds in its list, when that changes: those who prepare the meeting see what
 * has arrived. Nothing is told of opening or reading.
 */
export function ReportReceived({ session }: { readonly session: MeetingSession }) {
  const me = useMaybeMe();
  const { status, meeting } = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.view,
  );
  const meetingId = meeting?.meeting.head.id;
  const versions = (meeting?.documents.documents ?? []).map(({ version }) => version.id).join(' ');
  const device = status === 'live' ? me?.session.id : undefined;
  useEffect(() => {
    if (device === undefined || meetingId === undefined || versions === '') return;
    const key = `${device}/${meetingId}`;
    if (told.get(key) === versions) return;
    const timer = setTimeout(() => {
      // A failure is no matter for the person; the next opening of the meeting tells it again.
      client.documents.receive(meetingId, { versionIds: versions.split(' ') }).then(
        () => told.set(key, versions),
        () => undefined,
      );
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [device, meetingId, versions]);
  return null;
}
