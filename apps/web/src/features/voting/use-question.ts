import { type BallotView, type Id } from '@app/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { useBallots } from './use-ballots.js';

/** The text that is put to the vote on an item: the prepared one, or one made from the item's title, as it is typed. */
export function useQuestion(itemId: Id): {
  readonly draft: BallotView | null;
  readonly question: string;
  readonly setQuestion: (text: string) => void;
} {
  const { t } = useTranslation('voting');
  const { items } = useMeeting().meeting;
  const draft = useBallots().find(({ ballot }) => ballot.itemId === itemId && ballot.state === 'draft')?.ballot ?? null;
  const title = items.find(({ id }) => id === itemId)?.title ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  return { draft, question: typed ?? draft?.question ?? t('questionFrom', { title }), setQuestion: setTyped };
}
