import { type Id } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';

export type ItemActs = ReturnType<typeof useItemActs>;

/** Begin, end and skip items. */
export function useItemActs() {
  const { id } = useMeeting().meeting.head;
  const begin = useAct(useCallback((key: string, item: Id) => client.meetings.beginItem(id, item, { key }), [id]));
  const end = useAct(useCallback((key: string, item: Id) => client.meetings.endItem(id, item, { key }), [id]));
  const skip = useAct(useCallback((key: string, item: Id) => client.meetings.skipItem(id, item, { key }), [id]));
  return {
    begin,
    end,
    skip,
    problem: begin.problem ?? end.problem ?? skip.problem,
    clear: () => [begin, end, skip].forEach((act) => act.clear()),
  };
}
