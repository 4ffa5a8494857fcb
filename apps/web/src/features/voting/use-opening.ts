import { type BallotOpening, type BallotView, type Id } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';

/** Prepares, changes and opens a ballot on an item. */
export function useOpening(itemId: Id) {
  const { id } = useMeeting().meeting.head;
  const prepare = useAct(
    useCallback(
      (key: string, question: string) => client.voting.prepare(id, { itemId, question }, { key }),
      [id, itemId],
    ),
  );
  const edit = useAct(
    useCallback(
      (key: string, { id: ballotId, rev }: BallotView, question: string) =>
        client.voting.edit(ballotId, { rev, question }, { key }),
      [],
    ),
  );
  const openDraft = useAct(
    useCallback(
      (key: string, { id: ballotId, rev }: BallotView, opening: BallotOpening) =>
        client.voting.open(ballotId, { ...opening, rev }, { key }),
      [],
    ),
  );
  const openNew = useAct(
    useCallback(
      (key: string, question: string, opening: BallotOpening) =>
        client.voting.openNew(id, { itemId, question, ...opening }, { key }),
      [id, itemId],
    ),
  );

  /** @returns the draft with its new text; null = refused */
  const editText = async (draft: BallotView, question: string): Promise<BallotView | null> =>
    (await edit.run(draft, question))?.ballot ?? null;

  /** The text as it stands on the screen is what is opened: a changed draft is saved first. @returns whether it is open */
  const open = async (draft: BallotView | null, question: string, opening: BallotOpening): Promise<boolean> => {
    if (draft === null) return (await openNew.run(question, opening)) !== null;
    const current = draft.question === question ? draft : await editText(draft, question);
    return current !== null && (await openDraft.run(current, opening)) !== null;
  };
  /** @returns whether it is saved */
  const save = async (draft: BallotView | null, question: string): Promise<boolean> => {
    if (draft === null) return (await prepare.run(question)) !== null;
    return draft.question === question || (await editText(draft, question)) !== null;
  };

  const acts = [prepare, edit, openDraft, openNew];
  return {
    open,
    save,
    edit: editText,
    busy: acts.find((act) => act.busy !== undefined)?.busy,
    problem: acts.find((act) => act.problem !== null)?.problem ?? null,
    clear: () => acts.forEach((act) => act.clear()),
  };
}
