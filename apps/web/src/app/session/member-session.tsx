import { CheckInPrompt } from '../../features/attendance/check-in-prompt.js';
import { PresenceFact } from '../../features/attendance/presence-fact.js';
import { FollowBar } from '../../features/presenting/follow-bar.js';
import { AgendaDrawer } from '../../features/session/agenda-drawer.js';
import { ConnectionFact } from '../../features/session/connection-fact.js';
import { Dock } from '../../features/session/dock.js';
import { PageSteps } from '../../features/session/page-steps.js';
import { PaperStage } from '../../features/session/paper-stage.js';
import { SessionBar } from '../../features/session/session-bar.js';
import { SessionFrame } from '../../features/session/session-frame.js';
import { DrawerButton, useDrawer } from '../../features/session/use-drawer.js';
import { FloorNotice } from '../../features/speaking/floor-notice.js';
import { RequestButton } from '../../features/speaking/request-button.js';
import { SpeakerFact } from '../../features/speaking/speaker-fact.js';
import { SessionBanner } from './session-banner.js';
import { SessionFoot } from './session-foot.js';
import { SessionPaper } from './session-paper.js';
import { useSessionPaper } from './use-session-paper.js';
import { ViewSwitch } from './view-switch.js';

/** The paper in the middle, agenda beside it, the floor in the dock. */
export function MemberSession() {
  const stage = useSessionPaper();
  const { item, paper } = stage;
  const { measure, place, toggle, close } = useDrawer();
  return (
    <SessionFrame
      ref={measure}
      bar={
        <SessionBar lead={<DrawerButton place={place} onPress={toggle} />} shows="item">
          <ViewSwitch />
          <SpeakerFact />
          <PresenceFact />
          <ConnectionFact />
        </SessionBar>
      }
      banner={<SessionBanner />}
      drawerPlace={place}
      onCloseDrawer={close}
      drawer={
        <AgendaDrawer
          chosenId={item?.id ?? null}
          onChoose={stage.chooseItem}
          openId={paper?.document.id}
          onOpen={stage.open}
        >
          <SessionFoot />
        </AgendaDrawer>
      }
      dock={
        <Dock
          notice={
            <>
              <CheckInPrompt />
              <FloorNotice />
            </>
          }
          start={<FollowBar />}
          middle={paper && <PageSteps page={stage.page} pages={paper.document.version.pages} onGo={stage.turn} />}
          end={<RequestButton />}
        />
      }
    >
      <PaperStage item={item} onOpen={stage.open}>
        {paper && (
          <SessionPaper
            key={paper.versionId}
            paper={paper}
            handle={stage.handle}
            onReady={stage.setHandle}
            onPage={stage.setPage}
          />
        )}
      </PaperStage>
    </SessionFrame>
  );
}
