import { DOCUMENT_LIMITS, type FoundInPaper, type FoundPlace, type Id } from '@app/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconSearchOff } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../live/problem-text.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { List } from '../../ui/list/list.js';
import { RowButton } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { Excerpt } from './excerpt.js';
import { FindField } from './find-field.js';
import { findQuery } from './find-query.js';
import { MeetingPlaces } from './meeting-places.js';

export interface FindSheetProps {
  readonly opened: boolean;
  readonly onFold: () => void;
  readonly documentId: Id;
  readonly versionId: Id;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onGo: (places: readonly FoundPlace[], chosen: number) => void;
}

/** The server knows the words of every page: found at once, whatever the number of pages, here or in all papers. */
export function FindSheet({ opened, onFold, words, onWords, ...paper }: FindSheetProps) {
  const { t } = useTranslation('documents');
  const [where, setWhere] = useState<'paper' | 'meeting'>('paper');
  return (
    <Sheet opened={opened} onFold={onFold} title={t('reader.find')} width="narrow">
      <Stack>
        <Segmented
          label={t('search.where')}
          value={where}
          onChange={setWhere}
          options={[
            { value: 'paper', label: t('search.paper') },
            { value: 'meeting', label: t('search.meeting') },
          ]}
        />
        <FindField words={words} onWords={onWords} />
        {opened && (where === 'paper' ? <PaperPlaces words={words} {...paper} /> : <MeetingPlaces words={words} />)}
      </Stack>
    </Sheet>
  );
}

function PaperPlaces({
  documentId,
  versionId,
  words,
  onGo,
}: Pick<FindSheetProps, 'documentId' | 'versionId' | 'words' | 'onGo'>) {
  const wanted = useDeferredValue(words.trim());
  const isAsked = wanted.length >= DOCUMENT_LIMITS.queryMin;
  const found = useQuery({
    ...findQuery(documentId, versionId, wanted),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const say = useProblemText();
  if (found.isError) return <ErrorState title={say(found.error)} onRetry={() => void found.refetch()} />;
  if (found.isLoading) return <SkeletonRows rows={4} />;
  return isAsked && found.data ? <Places found={found.data} onGo={onGo} /> : null;
}

function Places({ found, onGo }: { readonly found: FoundInPaper; readonly onGo: FindSheetProps['onGo'] }) {
  const { t } = useTranslation('documents');
  const { places, total } = found;
  if (total === 0)
    return (
      <Empty icon={IconSearchOff} title={t('reader.notFound')}>
        {t('reader.notFoundText')}
      </Empty>
    );
  const count =
    places.length < total
      ? t('reader.foundFirst', { total, shown: places.length })
      : t('reader.found', { count: total });
  return (
    <>
      <p role="status">{count}</p>
      <List label={count}>
        {places.map((place, nth) => (
          <RowButton
            key={`${place.page}-${place.at}`}
            weight="medium"
            title={<Excerpt place={place} />}
            detail={t('reader.page', { page: place.page })}
            onPress={() => onGo(places, nth)}
          />
        ))}
      </List>
    </>
  );
}
