import { MissingCard } from '../../features/attendance/missing-card.js';
import { PresenceCard } from '../../features/attendance/presence-card.js';
import { MinutesCard } from '../../features/minutes/minutes-card.js';
import { PresentCard } from '../../features/presenting/present-card.js';
import { AgendaCard } from '../../features/session/agenda-card.js';
import { ConnectionFact } from '../../features/session/connection-fact.js';
import { ConsoleFacts, PauseButton } from '../../features/session/console-bar.js';
import { ConsoleLayout } from '../../features/session/console-layout.js';
import { LeaveButton } from '../../features/session/leave-button.js';
import { NextStepPanel } from '../../features/session/next-step-panel.js';
import { ReadyCard } from '../../features/session/ready-card.js';
import { SessionBar } from '../../features/session/session-bar.js';
import { SessionFrame } from '../../features/session/session-frame.js';
import { QueueCard } from '../../features/speaking/queue-card.js';
import { SpeakerCard } from '../../features/speaking/speaker-card.js';
import { BallotCard } from '../../features/voting/ballot-card.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { SessionBanner } from './session-banner.js';
import { ViewSwitch } from './view-switch.js';

/** Everything that runs a session, on one screen: agenda, floor, people and ballot, and the one next step. */
export function ConsoleSession() {
  const { open } = useSessionSheet();
  const { head } = useMeeting().meeting;
  const isRunning = head.state === 'in-session' || head.state === 'paused';
  return (
    <SessionFrame bar={<ConsoleBar />} banner={<SessionBanner />}>
      <ConsoleLayout
        first={<AgendaCard />}
        middle={
          isRunning ? (
            <>
              <SpeakerCard />
              <QueueCard onCallOther={() => open('call')} />
              <MinutesCard onAdd={(itemId) => open('speech', itemId)} />
            </>
          ) : (
            <>
              <ReadyCard />
              <MissingCard />
            </>
          )
        }
        last={
          <>
            {isRunning && <BallotCard />}
            <PresenceCard onOpenRoll={() => open('roll')} />
            {isRunning && <PresentCard onHandOver={() => open('present')} />}
          </>
        }
        strip={<NextStepPanel />}
      />
    </SessionFrame>
  );
}

/** The bar of both screens that lead: the meeting, its clock, the switch between the screens. */
export function ConsoleBar() {
  return (
    <SessionBar lead={<LeaveButton />} shows="meeting">
      <ConsoleFacts />
      <ConnectionFact shows="problems" />
      <ViewSwitch />
      <PauseButton />
    </SessionBar>
  );
}
