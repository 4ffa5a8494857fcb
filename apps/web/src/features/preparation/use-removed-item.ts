import { ProblemError } from '@app/client';
import { type AgendaItemView, type Id, type ItemScriptView } from '@app/contracts';
import { useCallback, useState } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { type Place } from './agenda-moves.js';

/** An item as it was before somebody took it from the agenda here. */
export interface RemovedItem {
  readonly item: AgendaItemView;
  readonly script: ItemScriptView | null;
  /** The order of the whole agenda with it. */
  readonly order: readonly Place[];
  /** Each part of putting it back is done once, however often it is sent. */
  readonly keys: { readonly script: string; readonly order: string };
}

export const removedItem = (
  item: AgendaItemView,
  items: readonly AgendaItemView[],
  scripts: readonly ItemScriptView[],
) =>
  ({
    item,
    script: scripts.find(({ itemId }) => itemId === item.id) ?? null,
    order: items.map(({ id, parentId }) => ({ id, parentId })),
    keys: { script: crypto.randomUUID(), order: crypto.randomUUID() },
  }) satisfies RemovedItem;

/** The last item removed on this screen, until it is put back or the notice is sent away. */
export function useRemovedItem() {
  const { id } = useMeeting().meeting.head;
  const [removed, setRemoved] = useState<RemovedItem | null>(null);
  const { run, busy, problem, clear } = useAct(
    useCallback((key: string, one: RemovedItem) => putBack(id, key, one), [id]),
  );
  return {
    removed,
    remember: setRemoved,
    forget: () => {
      clear();
      setRemoved(null);
    },
    putBack: async (): Promise<void> => {
      if (removed !== null && (await run(removed)) !== null) setRemoved(null);
    },
    busy,
    problem,
  };
}

/** The same words at the same place, under a new number of the house: only what nothing hangs on can be removed at all. */
async function putBack(meetingId: Id, key: string, { item, script, order, keys }: RemovedItem): Promise<Id> {
  const { parentId, title, isSecret, presenterSeatId, owningUnitId, minutesPlanned, hasVote } = item;
  const input = { parentId, title, isSecret, presenterSeatId, owningUnitId, minutesPlanned, hasVote };
  const agenda = await client.meetings.addItems(meetingId, { items: [input] }, { key });
  // The answer is the whole agenda; new in it, under this title, is what was put back.
  const made = agenda.findLast((one) => one.title === title && order.every((place) => place.id !== one.id));
  if (made === undefined) throw new Error('the item was not added');
  if (script !== null) {
    const words = { rev: 0, script: script.script, draftConclusion: script.draftConclusion };
    await client.meetings.editScript(meetingId, made.id, words, { key: keys.script });
  }
  const places = order.map((place) => (place.id === item.id ? { ...place, id: made.id } : place));
  try {
    await client.meetings.reorderItems(meetingId, { order: places }, { key: keys.order });
  } catch (error) {
    // Somebody put the agenda in another order meanwhile: the item is back, at the end.
    if (!(error instanceof ProblemError)) throw error;
  }
  return made.id;
}
