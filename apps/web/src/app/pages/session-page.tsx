import { Navigate, useParams, useRouterState } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { hallTabletOf } from '../../features/attendance/hall-tablet.js';
import { HallCodePage as HallCodeScreen } from '../../features/attendance/hall-code-page.js';
import { SeatCodesPage as SeatCodesScreen } from '../../features/attendance/seat-codes-page.js';
import { SessionGate } from '../../features/session/session-gate.js';
import { MeetingProvider, useMeetingSession } from '../../live/meeting-provider.js';
import { useMaybeMe } from '../../live/use-me.js';
import { SessionScreen } from '../session/session-screen.js';

/** A meeting while it is held, full screen. */
export function SessionPage() {
  const { meetingId } = useParams({ from: '/signed-in/meetings/$meetingId/live' });
  return (
    <InMeeting meetingId={meetingId}>
      <SessionScreen />
    </InMeeting>
  );
}

/** The code for checking in, large. */
export function HallCodePage() {
  const { meetingId } = useParams({ from: '/signed-in/meetings/$meetingId/hall-code' });
  return (
    <InMeeting meetingId={meetingId}>
      <HallCodeScreen siteId={null} />
    </InMeeting>
  );
}

/** Tablets of the hall. */
export function SeatCodesPage() {
  const { meetingId } = useParams({ from: '/signed-in/meetings/$meetingId/seat-codes' });
  return (
    <InMeeting meetingId={meetingId}>
      <SeatCodesScreen />
    </InMeeting>
  );
}

function InMeeting({ meetingId, children }: { readonly meetingId: string; readonly children: ReactNode }) {
  return (
    <MeetingProvider meetingId={meetingId}>
      <SignedIn meetingId={meetingId}>
        <SessionGate>{children}</SessionGate>
      </SignedIn>
    </MeetingProvider>
  );
}

/** A hall tablet that was wiped waits for its next seat; everybody else signs in again and comes back. */
function SignedIn({ meetingId, children }: { readonly meetingId: string; readonly children: ReactNode }) {
  const me = useMaybeMe();
  const { status } = useMeetingSession();
  const next = useRouterState({ select: (state) => state.location.href });
  if (me !== null && status !== 'signed-out') return children;
  if (hallTabletOf() === meetingId) return <Navigate to="/seat" replace />;
  return <Navigate to="/sign-in" search={{ next }} replace />;
}
