import { useParams } from '@tanstack/react-router';
import { GeneralPapers } from '../../features/documents/general-papers.js';
import { MeetingPapersBar } from '../../features/documents/meeting-papers-bar.js';
import { PapersOfItem } from '../../features/documents/papers-of-item.js';
import { MeetingGate } from '../../features/meetings/meeting-gate.js';
import { MeetingStateSign } from '../../features/meetings/meeting-row.js';
import { LettersCard } from '../../features/notifications/letters-card.js';
import { Editor } from '../../features/preparation/editor.js';
import { MeetingProvider, useMeeting } from '../../live/meeting-provider.js';
import { Page } from '../../ui/page/page.js';

/** The editor of one meeting. */
export function PreparePage() {
  const { meetingId } = useParams({ from: '/signed-in/frame/meetings/$meetingId/prepare' });
  return (
    <MeetingProvider meetingId={meetingId}>
      <Page>
        <MeetingGate>
          <Editor
            sign={<Sign />}
            papers={(item) => <PapersOfItem itemId={item.id} />}
            allPapers={<GeneralPapers corners="medium" />}
            papersActs={<MeetingPapersBar />}
            letters={<LettersCard />}
          />
        </MeetingGate>
      </Page>
    </MeetingProvider>
  );
}

const Sign = () => <MeetingStateSign state={useMeeting().meeting.head.state} />;
