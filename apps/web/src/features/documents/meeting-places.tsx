import { DOCUMENT_LIMITS, type FoundPaper, type Id } from '@app/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconSearchOff } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useProblemText } from '../../live/problem-text.js';
import { Card } from '../../ui/card/card.js';
import { List } from '../../ui/list/list.js';
import { RowLink } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { Excerpt } from './excerpt.js';
import { useItemName } from './use-item-name.js';

/** Where words stand in all papers of the meeting that the reader may open, paper by paper. */
export function MeetingPlaces({ words }: { readonly words: string }) {
  const { t } = useTranslation('documents');
  const { id: meetingId } = useMeeting().meeting.head;
  const wanted = useDeferredValue(words.trim());
  const isAsked = wanted.length >= DOCUMENT_LIMITS.queryMin;
  const found = useQuery({
    queryKey: ['papers', meetingId, 'find', wanted],
    queryFn: ({ signal }) => client.documents.findInMeeting(meetingId, wanted, { signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const say = useProblemText();
  if (found.isError) return <ErrorState title={say(found.error)} onRetry={() => void found.refetch()} />;
  if (found.isLoading) return <SkeletonRows rows={4} />;
  if (!isAsked || !found.data) return null;
  const { papers, more } = found.data;
  if (papers.length === 0)
    return (
      <Empty icon={IconSearchOff} title={t('reader.notFound')}>
        {t('reader.notFoundText')}
      </Empty>
    );
  return (
    <Stack>
      <p role="status">{t('search.papers', { count: papers.length })}</p>
      {more && <p>{t('search.more')}</p>}
      {papers.map((paper) => (
        <PlacesOfPaper key={paper.documentId} paper={paper} words={wanted} meetingId={meetingId} />
      ))}
    </Stack>
  );
}

interface PlacesOfPaperProps {
  readonly paper: FoundPaper;
  readonly words: string;
  readonly meetingId: Id;
}

function PlacesOfPaper({ paper, words, meetingId }: PlacesOfPaperProps) {
  const { t } = useTranslation('documents');
  const itemName = useItemName();
  const { documentId, title, places, total, itemId } = paper;
  return (
    <Card title={title} aside={t('reader.found', { count: total })} padding="none">
      <List label={`${title}, ${itemName(itemId)}`}>
        {places.map((place) => (
          <RowLink
            key={`${place.page}-${place.at}`}
            to="/meetings/$meetingId/papers/$documentId"
            params={{ meetingId, documentId }}
            search={{ page: place.page, find: words }}
            weight="medium"
            title={<Excerpt place={place} />}
            detail={t('reader.page', { page: place.page })}
          />
        ))}
      </List>
    </Card>
  );
}
