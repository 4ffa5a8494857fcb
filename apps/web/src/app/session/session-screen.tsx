import { useSearch } from '@tanstack/react-router';
import { CheckInPanel } from '../../features/attendance/check-in-panel.js';
import { PresenceFact } from '../../features/attendance/presence-fact.js';
import { FollowingProvider } from '../../features/presenting/following-provider.js';
import { RecordLink } from '../../features/minutes/record-link.js';
import { AfterSession } from '../../features/session/after-session.js';
import { ConnectionFact } from '../../features/session/connection-fact.js';
import { LeaveButton } from '../../features/session/leave-button.js';
import { SessionBar } from '../../features/session/session-bar.js';
import { SessionFrame } from '../../features/session/session-frame.js';
import { WaitingRoom } from '../../features/session/waiting-room.js';
import { DecisionsCard } from '../../features/voting/decisions-card.js';
import { ResultSheet } from '../../features/voting/result-sheet.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { ConsoleSession } from './console-session.js';
import { MemberSession } from './member-session.js';
import { OwnSiteButton } from './own-site-button.js';
import { ScriptSession } from './script-session.js';
import { SessionBanner } from './session-banner.js';
import { SessionSheets } from './session-sheets.js';
import { useSessionView, ViewSwitch } from './view-switch.js';

/** The session for whoever looks at it, in the state the meeting is in. */
export function SessionScreen() {
  const { head } = useMeeting().meeting;
  usePageTitle(head.title);
  switch (head.state) {
    case 'issued':
    case 'in-session':
    case 'paused':
      return (
        <FollowingProvider>
          <Open />
          <SessionSheets />
        </FollowingProvider>
      );
    case 'draft':
    case 'submitted':
    case 'approved':
    case 'closed':
    case 'concluded':
    case 'cancelled':
      return (
        <SessionFrame bar={<SessionBar lead={<LeaveButton />} shows="meeting" />}>
          <AfterSession
            results={
              <>
                <RecordLink />
                <DecisionsCard />
              </>
            }
          />
          <ResultSheet />
        </SessionFrame>
      );
  }
}

function Open() {
  const { head } = useMeeting().meeting;
  const view = useSessionView();
  switch (view) {
    case 'console':
      return <ConsoleSession />;
    case 'script':
      return <ScriptSession />;
    case 'papers':
      return head.state === 'issued' ? <Waiting /> : <MemberSession />;
  }
}

function Waiting() {
  const { code = null } = useSearch({ from: '/signed-in/meetings/$meetingId/live' });
  return (
    <SessionFrame
      bar={
        <SessionBar lead={<LeaveButton />} shows="meeting">
          <ViewSwitch />
          <PresenceFact />
          <ConnectionFact />
        </SessionBar>
      }
      banner={<SessionBanner />}
    >
      <WaitingRoom
        checkIn={
          <>
            <CheckInPanel code={code} kind="filled" />
            <OwnSiteButton />
          </>
        }
      />
    </SessionFrame>
  );
}
