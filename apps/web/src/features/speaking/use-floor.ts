import { speakerOf } from '@app/client';
import { type FloorRequestView, type FloorView, type GiveFloorInput, type Id, usualSeconds } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { currentItem } from '../../live/session-items.js';
import { useAct } from '../../live/use-act.js';

/** Queue and floor of the moment. */
export function useFloor() {
  const { meeting, speaking } = useMeeting();
  const item = currentItem(meeting.items);
  const floor: FloorView | null = speakerOf(speaking);
  const queue: readonly FloorRequestView[] = speaking.queue.filter(({ itemId }) => itemId === item?.id);
  return { item, floor, queue, elsewhere: speaking.queue.length - queue.length };
}

/** What chair and secretary do with the floor. */
export function useFloorActs() {
  const { meeting, speaking } = useMeeting();
  const { id } = meeting.head;
  const floorId = speakerOf(speaking)?.id ?? null;
  const give = useAct(
    useCallback((key: string, input: GiveFloorInput) => client.speaking.give(id, input, { key }), [id]),
  );
  const extend = useAct(
    useCallback((key: string, floor: Id) => client.speaking.extend(id, { floorId: floor }, { key }), [id]),
  );
  const end = useAct(
    useCallback((key: string, floor: Id) => client.speaking.end(id, { floorId: floor }, { key }), [id]),
  );
  const reorder = useAct(
    useCallback(
      (key: string, itemId: Id, order: readonly Id[]) => client.speaking.reorder(id, { itemId, order }, { key }),
      [id],
    ),
  );
  const pass = useAct(
    useCallback((key: string, requestId: Id) => client.speaking.leaveUncalled(id, { requestId }, { key }), [id]),
  );
  const call = (request: FloorRequestView): void => {
    const seat = meeting.seats.find((one) => one.id === request.speaker.seatId);
    const plannedSeconds = seat ? usualSeconds(seat) : null;
    void give.run({ to: { requestId: request.id }, plannedSeconds, insteadOf: floorId });
  };
  return { give, extend, end, reorder, pass, call, floorId };
}
