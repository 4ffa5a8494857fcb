import { type MarkSummary, type StreamEvent } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowLeft, IconNote } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting, useMeetingEvent } from '../../live/meeting-provider.js';
import { useProblemText } from '../../live/problem-text.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { List } from '../../ui/list/list.js';
import { RowLink } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { type NotedPage, type NotedPaper, notedPapers } from './my-notes.js';
import { NotedThumbnails } from './noted-thumbnails.js';

type View = 'list' | 'pages';

/** Every page of the meeting's papers that one wrote on, as a list or as small pages. */
export function MyNotesScreen() {
  const { t } = useTranslation('annotations');
  const { head } = useMeeting().meeting;
  usePageTitle(t('mine.title'));
  const [view, setView] = useState<View>('list');
  return (
    <Stack gap="large">
      <PageHeader
        size="tool"
        eyebrow={head.title}
        title={t('mine.title')}
        actions={
          <ButtonLink to="/meetings/$meetingId" params={{ meetingId: head.id }} kind="text" icon={IconArrowLeft}>
            {t('mine.back')}
          </ButtonLink>
        }
      />
      <Segmented
        label={t('mine.view')}
        value={view}
        onChange={setView}
        options={[
          { value: 'list', label: t('mine.list') },
          { value: 'pages', label: t('mine.pages') },
        ]}
      />
      <NotedPapers view={view} />
    </Stack>
  );
}

function NotedPapers({ view }: { readonly view: View }) {
  const { t } = useTranslation('annotations');
  const { meeting, documents } = useMeeting();
  const mine = useMine(meeting.head.id);
  const say = useProblemText();
  if (mine.isError) return <ErrorState title={say(mine.error)} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <SkeletonRows rows={6} />;
  const papers = notedPapers(documents.documents, mine.data);
  if (papers.length === 0)
    return (
      <Card>
        <Empty icon={IconNote} title={t('mine.none')}>
          {t('mine.noneText')}
        </Empty>
      </Card>
    );
  return papers.map((paper) => (
    <Card
      key={paper.document.id}
      title={paper.document.title}
      aside={t('mine.count', { count: paper.pages.reduce((sum, { marks }) => sum + marks.length, 0) })}
      padding={view === 'list' ? 'none' : 'normal'}
    >
      {view === 'list' ? <NotedList paper={paper} /> : <NotedThumbnails paper={paper} />}
    </Card>
  ));
}

function useMine(meetingId: string) {
  const queries = useQueryClient();
  const queryKey = ['meeting', meetingId, 'my-marks'];
  const hear = useCallback(
    ({ event }: StreamEvent) => {
      if (event === 'annotations.marks-changed')
        void queries.invalidateQueries({ queryKey: ['meeting', meetingId, 'my-marks'] });
    },
    [meetingId, queries],
  );
  useMeetingEvent(hear);
  return useQuery({ queryKey, queryFn: ({ signal }) => client.annotations.mine(meetingId, { signal }) });
}

function NotedList({ paper: { document, pages } }: { readonly paper: NotedPaper }) {
  const { t } = useTranslation('annotations');
  const say = useSummary();
  return (
    <List label={document.title}>
      {pages.map((noted) => (
        <RowLink
          key={`${noted.versionId} ${noted.page}`}
          to="/meetings/$meetingId/papers/$documentId"
          params={{ meetingId: document.meetingId, documentId: document.id }}
          search={{ page: noted.page }}
          weight="medium"
          title={say(noted)}
          detail={t(noted.versionId === document.version.id ? 'notes.page' : 'mine.olderPage', { page: noted.page })}
        />
      ))}
    </List>
  );
}

/** What the marks of a page say: their words first; strokes and figures by their number. */
function useSummary(): (page: NotedPage) => string {
  const { t } = useTranslation('annotations');
  const wordsOf = (mark: MarkSummary): string => {
    if (mark.stamp !== null) return t(`stamps.${mark.stamp}`);
    if (mark.text !== '') return mark.text;
    return mark.quote === null ? '' : `“${mark.quote}”`;
  };
  return ({ marks }) => {
    const words = marks.map(wordsOf).filter((text) => text !== '');
    const silent = marks.length - words.length;
    return [...words, ...(silent > 0 ? [t('mine.strokes', { count: silent })] : [])].join(' · ');
  };
}
