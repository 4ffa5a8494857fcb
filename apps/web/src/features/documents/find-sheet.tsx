import { DOCUMENT_LIMITS, type FoundInPaper, type FoundPlace, type Id } from '@app/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useProblemText } from '../../live/problem-text.js';
import { TextField } from '../../ui/field/text-field.js';
import { List } from '../../ui/list/list.js';
import { RowButton } from '../../ui/list/row.js';
import { Stack } from '../../ui/page/page.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import styles from './find-sheet.module.css';

export interface FindSheetProps {
  readonly opened: boolean;
  readonly onFold: () => void;
  readonly documentId: Id;
  readonly versionId: Id;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onGo: (places: readonly FoundPlace[], chosen: number) => void;
}

/** The server knows the words of every page: found at once, whatever the number of pages. */
export function FindSheet({ opened, onFold, documentId, versionId, words, onWords, onGo }: FindSheetProps) {
  const { t } = useTranslation('documents');
  const wanted = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: ['paper', documentId, versionId, 'find', wanted],
    queryFn: ({ signal }) => client.documents.find(documentId, versionId, wanted, { signal }),
    enabled: opened && wanted.length >= DOCUMENT_LIMITS.queryMin,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const say = useProblemText();
  return (
    <Sheet opened={opened} onFold={onFold} title={t('reader.find')} width="narrow">
      <Stack>
        <TextField
          type="search"
          label={t('reader.findWord')}
          hint={t('reader.findHint')}
          icon={IconSearch}
          value={words}
          maxLength={DOCUMENT_LIMITS.queryMax}
          onChange={(event) => onWords(event.currentTarget.value)}
          data-autofocus
        />
        {found.isError && <ErrorState title={say(found.error)} onRetry={() => void found.refetch()} />}
        {found.isLoading && <SkeletonRows rows={4} />}
        {found.data && wanted.length >= DOCUMENT_LIMITS.queryMin && <Places found={found.data} onGo={onGo} />}
      </Stack>
    </Sheet>
  );
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

function Excerpt({ place: { excerpt, excerptAt: from, length } }: { readonly place: FoundPlace }) {
  return (
    <>
      {excerpt.slice(0, from)}
      <mark className={styles.mark}>{excerpt.slice(from, from + length)}</mark>
      {excerpt.slice(from + length)}
    </>
  );
}
