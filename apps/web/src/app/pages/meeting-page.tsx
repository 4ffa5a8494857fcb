import { useParams } from '@tanstack/react-router';
import { MyNotesLink } from '../../features/annotations/my-notes-link.js';
import { GeneralPapers } from '../../features/documents/general-papers.js';
import { MeetingPapersBar } from '../../features/documents/meeting-papers-bar.js';
import { PapersOfItem } from '../../features/documents/papers-of-item.js';
import { MeetingOverview } from '../../features/meetings/meeting-overview.js';
import { RecordLink } from '../../features/minutes/record-link.js';
import { ApprovalCard } from '../../features/preparation/approval-card.js';
import { ConsentList } from '../../features/preparation/consent-list.js';
import { MyAnswers } from '../../features/preparation/my-answers.js';
import { ScriptReading } from '../../features/preparation/script-reading.js';
import { SittingIn } from '../../features/preparation/sitting-in.js';
import { MeetingProvider } from '../../live/meeting-provider.js';

/** One meeting before and after its session: agenda, papers, people. */
export function MeetingPage() {
  const { meetingId } = useParams({ from: '/signed-in/frame/meetings/$meetingId' });
  return (
    <MeetingProvider meetingId={meetingId}>
      <MeetingOverview
        answers={
          <>
            <ApprovalCard />
            <ConsentList />
            <SittingIn />
            <MyAnswers />
            <ScriptReading />
          </>
        }
        underItem={(itemId) => <PapersOfItem itemId={itemId} />}
        generalPapers={<GeneralPapers />}
        papers={<MeetingPapersBar more={<MyNotesLink />} />}
        record={<RecordLink />}
      />
    </MeetingProvider>
  );
}
