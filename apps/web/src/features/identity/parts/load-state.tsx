import { type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../live/problem-text.js';
import { Card } from '../../../ui/card/card.js';
import { ErrorState } from '../../../ui/state/error-state.js';
import { SkeletonRows } from '../../../ui/state/skeleton.js';

/** What stands where data will be: its skeleton, or why it is not there and how to try again. */
export function LoadState({
  query,
  title,
  rows = 6,
}: {
  readonly query: Pick<UseQueryResult, 'isPending' | 'error' | 'refetch'>;
  /** What failed, in words. */
  readonly title: string;
  readonly rows?: number;
}) {
  const { t } = useTranslation('identity');
  const say = useProblemText();
  return (
    <Card>
      {query.isPending ? (
        <SkeletonRows rows={rows} />
      ) : (
        <ErrorState title={title} onRetry={() => void query.refetch()}>
          {query.error === null ? t('people.failedText') : say(query.error)}
        </ErrorState>
      )}
    </Card>
  );
}
