import { type AgendaItemView, type MeetingState } from '@app/contracts';
import { IconCalendarX, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Columns, Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { AgendaCard } from './agenda-card.js';
import { EditorHeader } from './editor-header.js';
import { EditorSheets } from './editor-sheets.js';
import { PeopleCard } from './people-card.js';
import { RemovedNotice } from './removed-notice.js';
import { useRemovedItem } from './use-removed-item.js';

export interface EditorProps {
  /** The meeting's state, as every list shows it. */
  readonly sign: ReactNode;
  /** What lies under an item: its papers. */
  readonly papers?: (item: AgendaItemView) => ReactNode;
  /** Under the agenda: papers of the whole meeting. */
  readonly allPapers?: ReactNode;
  /** Sending more papers. */
  readonly papersActs?: ReactNode;
  /** Under the people: whether they were reached. */
  readonly letters?: ReactNode;
}

/** Agenda and people of a meeting that is prepared; others who prepare it see every change at once. */
export function Editor({ sign, papers, allPapers, papersActs, letters }: EditorProps) {
  const { t } = useTranslation('preparation');
  const { head } = useMeeting().meeting;
  const prepares = useMay('agenda.edit');
  const removed = useRemovedItem();
  usePageTitle(head.title);
  if (!prepares) return <NothingToPrepare />;
  return (
    <>
      <EditorHeader sign={sign} />
      {head.state === 'draft' && head.reason !== null && <p>{t('sentBack', { reason: head.reason })}</p>}
      <RemovedNotice {...removed} />
      <Columns kind="panel">
        <Stack gap="large">
          <AgendaCard papers={papers} papersActs={papersActs} />
          {allPapers}
        </Stack>
        <Stack gap="large">
          <PeopleCard />
          {letters}
        </Stack>
      </Columns>
      <EditorSheets onRemoved={removed.remember} />
    </>
  );
}

/** Why there is no editor, and the way on: it is over or off for everybody, or prepared by others. */
function NothingToPrepare() {
  const { t } = useTranslation('preparation');
  const { head } = useMeeting().meeting;
  const why = whyNot(head.state);
  return (
    <Card>
      <Empty
        icon={icons[why]}
        title={t(`nothingToPrepare.${why}`)}
        action={
          <ButtonLink to="/meetings/$meetingId" params={{ meetingId: head.id }} kind="filled">
            {t('toMeeting')}
          </ButtonLink>
        }
      >
        {t(`nothingToPrepareText.${why}`)}
        {why === 'cancelled' && head.reason !== null && <p>{t('because', { reason: head.reason })}</p>}
      </Empty>
    </Card>
  );
}

const icons = { cancelled: IconCalendarX, over: IconCircleCheck, notYours: IconLock } as const;

function whyNot(state: MeetingState): keyof typeof icons {
  if (state === 'cancelled') return 'cancelled';
  return state === 'closed' || state === 'concluded' ? 'over' : 'notYours';
}
