import { type LiveMeeting, type SessionView } from '@app/client';
import { type Id, meetingAccess, type MeetingPermission, type PointMessage } from '@app/contracts';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import {
  type EventListener,
  type HeldMeeting,
  holdMeeting,
  meetingSession,
  type PointListener,
} from './meeting-sessions.js';
import { ReportReceived } from './report-received.js';

const MeetingContext = createContext<HeldMeeting | null>(null);

/** Opens one live session for everything below it; closed soon after the last screen of the meeting is left. */
export function MeetingProvider({ meetingId, children }: { readonly meetingId: Id; readonly children: ReactNode }) {
  useEffect(() => holdMeeting(meetingId), [meetingId]);
  const held = meetingSession(meetingId);
  return (
    <MeetingContext value={held}>
      <ReportReceived session={held.session} />
      {children}
    </MeetingContext>
  );
}

function useHeld(): HeldMeeting {
  const held = useContext(MeetingContext);
  if (held === null) throw new Error('outside <MeetingProvider>');
  return held;
}

/** Status of the line, and the meeting as far as it is known. */
export function useMeetingSession(): SessionView {
  const { session } = useHeld();
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.view,
  );
}

/** Takes a fresh snapshot: the one retry of an error screen. */
export function useRefreshMeeting(): () => void {
  const { session } = useHeld();
  return () => session.refresh();
}

/** The meeting; only below a place that shows something else while it is not known. */
export function useMeeting(): LiveMeeting {
  const { meeting } = useMeetingSession();
  if (meeting === null) throw new Error('useMeeting before the meeting is known');
  return meeting;
}

/** May this reader do it? The same function that the server evaluates under its lock. */
export function useMay(permission: MeetingPermission): boolean {
  return meetingAccess[permission](useMeeting().meeting.facts);
}

/** Hears every event while mounted, e.g. to turn a page. Give it a stable function. */
export function useMeetingEvent(listener: EventListener): void {
  const { onEvent } = useHeld();
  useEffect(() => onEvent(listener), [onEvent, listener]);
}

/** Hears the presenter's region and pointer in motion while mounted. Give it a stable function. */
export function useMeetingPoints(listener: PointListener): void {
  const { onPoint } = useHeld();
  useEffect(() => onPoint(listener), [onPoint, listener]);
}

/** Sends one's own region or pointer in motion; may be lost. */
export function useSendPoint(): (message: PointMessage) => void {
  const { session } = useHeld();
  return useCallback((message) => session.liveClient.point(message), [session]);
}

/** Server time in milliseconds, ticking once a second: for timers, never for facts. */
export function useServerNow(): number {
  const { serverOffsetMs } = useMeetingSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + serverOffsetMs;
}
