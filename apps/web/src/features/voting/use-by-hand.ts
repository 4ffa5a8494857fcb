import { type AgreedInput, type BallotView, type HandsInput, type Id } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { useOpening } from './use-opening.js';

/** Decisions taken without ballots, entered for the prepared text or a new one. */
export function useByHand(itemId: Id) {
  const { id } = useMeeting().meeting.head;
  const opening = useOpening(itemId);
  const hands = useAct(
    useCallback(
      (key: string, draft: BallotView | null, question: string, input: HandsInput) =>
        draft === null
          ? client.voting.enterNewHands(id, { itemId, question, ...input }, { key })
          : client.voting.enterHands(draft.id, { rev: draft.rev, ...input }, { key }),
      [id, itemId],
    ),
  );
  const agreed = useAct(
    useCallback(
      (key: string, draft: BallotView | null, question: string, input: AgreedInput) =>
        draft === null
          ? client.voting.enterNewAgreed(id, { itemId, question, ...input }, { key })
          : client.voting.enterAgreed(draft.id, { rev: draft.rev, ...input }, { key }),
      [id, itemId],
    ),
  );

  /** A draft whose text was changed on the screen is saved before it is decided on. */
  const current = async (draft: BallotView | null, question: string): Promise<BallotView | null | 'refused'> => {
    if (draft === null || draft.question === question) return draft;
    return (await opening.edit(draft, question)) ?? 'refused';
  };
  return {
    enterHands: async (draft: BallotView | null, question: string, input: HandsInput): Promise<boolean> => {
      const saved = await current(draft, question);
      return saved !== 'refused' && (await hands.run(saved, question, input)) !== null;
    },
    enterAgreed: async (draft: BallotView | null, question: string, input: AgreedInput): Promise<boolean> => {
      const saved = await current(draft, question);
      return saved !== 'refused' && (await agreed.run(saved, question, input)) !== null;
    },
    busy: opening.busy ?? hands.busy ?? agreed.busy,
    problem: opening.problem ?? hands.problem ?? agreed.problem,
    clear: () => [opening, hands, agreed].forEach((act) => act.clear()),
  };
}
