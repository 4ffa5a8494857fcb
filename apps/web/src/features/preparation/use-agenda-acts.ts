import { type Id, type ItemEdit, type NewItemInput, type ScriptInput } from '@app/contracts';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { type Place } from './agenda-moves.js';

/** What can be done to the agenda; each call is one instance with its own refusal. */
export const useReorder = () => {
  const { id } = useMeeting().meeting.head;
  return useAct((key, order: readonly Place[]) => client.meetings.reorderItems(id, { order }, { key }));
};

export const useAddItems = () => {
  const { id } = useMeeting().meeting.head;
  return useAct((key, items: readonly NewItemInput[]) => client.meetings.addItems(id, { items }, { key }));
};

export const useEditItem = () => {
  const { id } = useMeeting().meeting.head;
  return useAct((key, itemId: Id, input: ItemEdit) => client.meetings.editItem(id, itemId, input, { key }));
};

export const useRemoveItem = () => {
  const { id } = useMeeting().meeting.head;
  return useAct(async (key, itemId: Id) => {
    await client.meetings.removeItem(id, itemId, { key });
    return itemId;
  });
};

export const useEditScript = () => {
  const { id } = useMeeting().meeting.head;
  return useAct((key, itemId: Id, input: ScriptInput) => client.meetings.editScript(id, itemId, input, { key }));
};
