import { type FloorKind, type Id, SPEAKING_LIMITS, usualSeconds } from '@app/contracts';
import { useState } from 'react';
import { useMeeting } from '../../live/meeting-provider.js';
import { useFloor, useFloorActs } from './use-floor.js';

const usual = String(SPEAKING_LIMITS.usualSeconds);
/** Seconds as they are chosen; `none` = without a timer. */
export const callLengths = ['120', '180', usual, '600', '900', 'none'] as const;

/** Whom to call, for how long and for what, as it is filled in. */
export function useCall(onCalled: () => void) {
  const { meeting, attendance } = useMeeting();
  const { item } = useFloor();
  const { give, floorId } = useFloorActs();
  const [seatId, setSeatId] = useState<Id | null>(null);
  const [length, setLength] = useState<string>(usual);
  const [kind, setKind] = useState<FloorKind>('statement');
  const present = new Set(attendance.rows.filter(({ state }) => state === 'present').map((row) => row.seatId));
  const people = meeting.seats.filter(({ id }) => present.has(id));
  return {
    people,
    seatId,
    length,
    kind,
    give,
    setLength,
    setKind,
    /** Superiors and guests are proposed without a timer. */
    choose: (id: Id | null): void => {
      setSeatId(id);
      const seat = people.find((one) => one.id === id);
      const seconds = seat ? usualSeconds(seat) : SPEAKING_LIMITS.usualSeconds;
      setLength(seconds === null ? 'none' : String(seconds));
    },
    call: async (): Promise<void> => {
      if (seatId === null || item === null) return;
      const plannedSeconds = length === 'none' ? null : Number(length);
      const to = { requestId: null, seatId, itemId: item.id, kind };
      if ((await give.run({ to, plannedSeconds, insteadOf: floorId })) !== null) onCalled();
    },
  };
}
