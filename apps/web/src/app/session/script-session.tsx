import { PresenceCard } from '../../features/attendance/presence-card.js';
import { AgendaCard } from '../../features/session/agenda-card.js';
import { ScriptLayout } from '../../features/session/console-layout.js';
import { NextStepPanel } from '../../features/session/next-step-panel.js';
import { ScriptCard } from '../../features/session/script-card.js';
import { SessionFrame } from '../../features/session/session-frame.js';
import { QueueCard } from '../../features/speaking/queue-card.js';
import { SpeakerCard } from '../../features/speaking/speaker-card.js';
import { BallotCard } from '../../features/voting/ballot-card.js';
import { useBallots } from '../../features/voting/use-ballots.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { ConsoleBar } from './console-session.js';
import { SessionBanner } from './session-banner.js';

/** The chair's tablet: what he reads out, large, and what comes next. Works without a touch: the secretary leads, this follows. */
export function ScriptSession() {
  const { open } = useSessionSheet();
  const { head } = useMeeting().meeting;
  const isVoting = useBallots().some(({ ballot }) => ballot.state === 'open' || ballot.state === 'closed');
  const isRunning = head.state === 'in-session' || head.state === 'paused';
  return (
    <SessionFrame bar={<ConsoleBar />} banner={<SessionBanner />}>
      <ScriptLayout
        script={
          <>
            <ScriptCard />
            <AgendaCard />
          </>
        }
        side={
          isRunning ? (
            <>
              {isVoting && <BallotCard />}
              <SpeakerCard />
              <QueueCard onCallOther={() => open('call')} />
            </>
          ) : (
            <PresenceCard onOpenRoll={() => open('roll')} />
          )
        }
        strip={<NextStepPanel />}
      />
    </SessionFrame>
  );
}
