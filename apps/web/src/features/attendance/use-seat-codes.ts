import { type Id, type SeatCodeView } from '@app/contracts';
import { useCallback, useState } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { type Act, useAct } from '../../live/use-act.js';

/** Codes as they were answered: known to this page alone, and gone when it is left. */
export interface SeatCodes {
  readonly codes: ReadonlyMap<Id, SeatCodeView>;
  readonly issue: Act<[readonly Id[]], readonly SeatCodeView[]>;
  readonly make: (seatIds: readonly Id[]) => void;
}

export function useSeatCodes(): SeatCodes {
  const { id } = useMeeting().meeting.head;
  const [codes, setCodes] = useState<ReadonlyMap<Id, SeatCodeView>>(new Map());
  const issue = useAct(
    useCallback(
      (key: string, seatIds: readonly Id[]) => client.attendance.issueSeatCodes(id, { seatIds }, { key }),
      [id],
    ),
  );
  const make = async (seatIds: readonly Id[]): Promise<void> => {
    const made = await issue.run(seatIds);
    if (made !== null) setCodes((before) => new Map([...before, ...made.map((view) => [view.seatId, view] as const)]));
  };
  return { codes, issue, make: (seatIds) => void make(seatIds) };
}
