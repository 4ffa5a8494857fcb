import { useSearch } from '@tanstack/react-router';
import { CheckInSheet } from '../../features/attendance/check-in-sheet.js';
import { RollSheet } from '../../features/attendance/roll-sheet.js';
import { SiteSheet } from '../../features/attendance/site-sheet.js';
import { AddSpeechSheet } from '../../features/minutes/add-speech-sheet.js';
import { HandOverSheet } from '../../features/presenting/hand-over-sheet.js';
import { ScreensSheet } from '../../features/screens/screens-sheet.js';
import { ChairSheet } from '../../features/session/chair-sheet.js';
import { CloseSessionSheet, PauseSessionSheet } from '../../features/session/life-sheets.js';
import { OpenSessionSheet } from '../../features/session/open-session-sheet.js';
import { OtherStepsSheet } from '../../features/session/other-steps-sheet.js';
import { ScriptSheet } from '../../features/session/script-sheet.js';
import { CallSheet } from '../../features/speaking/call-sheet.js';
import { SiteRequests } from '../../features/speaking/site-requests.js';
import { AgreedSheet } from '../../features/voting/agreed-sheet.js';
import { AnnounceSheet } from '../../features/voting/announce-sheet.js';
import { BallotCloseSheet, BallotVoidSheet } from '../../features/voting/ballot-acts.js';
import { BallotOpenSheet } from '../../features/voting/ballot-open-sheet.js';
import { BallotSheet } from '../../features/voting/ballot-sheet.js';
import { BallotTextSheet } from '../../features/voting/ballot-text-sheet.js';
import { HandsSheet } from '../../features/voting/hands-sheet.js';
import { ResultSheet } from '../../features/voting/result-sheet.js';
import { RollCallSheet } from '../../features/voting/roll-call-sheet.js';
import { TieSheet } from '../../features/voting/tie-sheet.js';
import { useAutoBallot } from '../../features/voting/use-auto-ballot.js';
import { useMay } from '../../live/meeting-provider.js';
import { useSessionSheet } from '../../live/use-session-sheet.js';
import { SettingsSheet } from '../settings/settings-sheet.js';

/** Whatever may lie over a session; the address says which one does. */
export function SessionSheets() {
  const { isOpen, fold } = useSessionSheet();
  const { code = null } = useSearch({ from: '/signed-in/meetings/$meetingId/live' });
  const leads = useMay('meeting.run');
  useAutoBallot();
  return (
    <>
      <BallotSheet />
      <ResultSheet />
      <CheckInSheet code={code} />
      <SiteSheet opened={isOpen('site')} onFold={fold}>
        <SiteRequests />
      </SiteSheet>
      <SettingsSheet opened={isOpen('settings')} onFold={fold} />
      {leads && <LeadSheets />}
    </>
  );
}

function LeadSheets() {
  const { isOpen, of, fold } = useSessionSheet();
  return (
    <>
      <OtherStepsSheet />
      <OpenSessionSheet />
      <PauseSessionSheet />
      <CloseSessionSheet />
      <ChairSheet />
      <ScriptSheet />
      <RollSheet opened={isOpen('roll')} onFold={fold} />
      <CallSheet opened={isOpen('call')} onFold={fold} />
      <HandOverSheet opened={isOpen('present')} onFold={fold} />
      <AddSpeechSheet itemId={isOpen('speech') ? of : null} onFold={fold} />
      <ScreensSheet opened={isOpen('screens')} onFold={fold} />
      <BallotOpenSheet />
      <BallotTextSheet />
      <HandsSheet />
      <AgreedSheet />
      <BallotCloseSheet />
      <BallotVoidSheet />
      <TieSheet />
      <AnnounceSheet />
      <RollCallSheet />
    </>
  );
}
