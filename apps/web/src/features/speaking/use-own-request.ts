import { type FloorRequestInput, type Id } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { ownRequest } from './own-request.js';

/** Asking for the floor for one seat, taking it back, and giving it back. */
export function useOwnRequest(seatId: Id | null) {
  const live = useMeeting();
  const { id } = live.meeting.head;
  const ask = useAct(
    useCallback((key: string, input: FloorRequestInput) => client.speaking.request(id, input, { key }), [id]),
  );
  const withdraw = useAct(
    useCallback((key: string, requestId: Id) => client.speaking.withdraw(id, { requestId }, { key }), [id]),
  );
  const end = useAct(useCallback((key: string, floorId: Id) => client.speaking.end(id, { floorId }, { key }), [id]));
  return {
    own: ownRequest(live, seatId),
    ask,
    withdraw,
    end,
    busy: ask.busy ?? withdraw.busy ?? end.busy,
    problem: ask.problem ?? withdraw.problem ?? end.problem,
    clear: () => [ask, withdraw, end].forEach((act) => act.clear()),
  };
}
