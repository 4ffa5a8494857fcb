import { useState } from 'react';
import { CheckInPrompt } from '../../features/attendance/check-in-prompt.js';
import { PresenceFact } from '../../features/attendance/presence-fact.js';
import { useFollowing } from '../../features/presenting/following-provider.js';
import { FollowBar } from '../../features/presenting/follow-bar.js';
import { AgendaDrawer } from '../../features/session/agenda-drawer.js';
import { ConnectionFact } from '../../features/session/connection-fact.js';
import { Dock } from '../../features/session/dock.js';
import { DrawerButton, useDrawer } from '../../features/session/use-drawer.js';
import { PageSteps } from '../../features/session/page-steps.js';
import { PaperStage } from '../../features/session/paper-stage.js';
import { SessionBar } from '../../features/session/session-bar.js';
import { SessionFrame } from '../../features/session/session-frame.js';
import { FloorNotice } from '../../features/speaking/floor-notice.js';
import { RequestButton } from '../../features/speaking/request-button.js';
import { SpeakerFact } from '../../features/speaking/speaker-fact.js';
import { type PaperHandle } from '../../pdf/open-paper.js';
import { SessionBanner } from './session-banner.js';
import { SessionFoot } from './session-foot.js';
import { SessionPaper, useStagePaper } from './session-paper.js';
import { useChoice } from './use-choice.js';
import { ViewSwitch } from './view-switch.js';

/** The paper in the middle, agenda beside it, the floor in the dock. */
export function MemberSession() {
  const { item, paper: opened, chooseItem, choosePaper } = useChoice();
  const { tell, show } = useFollowing();
  const paper = useStagePaper(opened);
  const [handle, setHandle] = useState<PaperHandle | null>(null);
  const [page, setPage] = useState(1);
  const { measure, place, toggle, close } = useDrawer();

  const openPaper: typeof choosePaper = (document) => {
    // The presenter's choice is everybody's; whoever else opens a paper reads by himself from then on.
    if (show) show({ documentId: document.id, versionId: document.version.id, page: 1, rect: null });
    else tell({ kind: 'moved-by-oneself' });
    choosePaper(document);
  };
  const turn = (to: number): void => {
    if (show === null) tell({ kind: 'moved-by-oneself' });
    handle?.goTo(to);
  };
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
          onChoose={chooseItem}
          openId={paper?.document.id}
          onOpen={(document) => {
            openPaper(document);
            if (place === 'over') close();
          }}
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
          middle={paper && <PageSteps page={page} pages={paper.document.version.pages} onGo={turn} />}
          end={<RequestButton />}
        />
      }
    >
      <PaperStage item={item} onOpen={openPaper}>
        {paper && (
          <SessionPaper key={paper.versionId} paper={paper} handle={handle} onReady={setHandle} onPage={setPage} />
        )}
      </PaperStage>
    </SessionFrame>
  );
}
