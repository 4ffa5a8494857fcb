import { type AttendancePlace, type Id } from '@app/contracts';
import { useCallback, useRef } from 'react';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';

/** What is done to a line of the roll by those who keep it. */
export type RollMark =
  | { readonly kind: 'present'; readonly seatIds: readonly Id[]; readonly place: AttendancePlace | null }
  | { readonly kind: 'absent'; readonly seatIds: readonly Id[] }
  | { readonly kind: 'leave' | 'return' | 'withdraw'; readonly seatId: Id };

function send(meetingId: Id, mark: RollMark, key: string): Promise<unknown> {
  switch (mark.kind) {
    case 'present':
      return client.attendance.markPresent(meetingId, { seatIds: mark.seatIds, place: mark.place }, { key });
    case 'absent':
      return client.attendance.markAbsent(meetingId, { seatIds: mark.seatIds }, { key });
    case 'leave':
      return client.attendance.leave(meetingId, { seatId: mark.seatId }, { key });
    case 'return':
      return client.attendance.comeBack(meetingId, { seatId: mark.seatId }, { key });
    case 'withdraw':
      return client.attendance.withdraw(meetingId, { seatId: mark.seatId }, { key });
  }
}

/** The secretary's roll, or that of a site's contact: one touch after the other, none waits for the answer of the last. */
export function useRoll() {
  const { id } = useMeeting().meeting.head;
  const act = useAct(useCallback((key: string, mark: RollMark) => send(id, mark, key), [id]));
  const { run: sendOne } = act;
  const waiting = useRef(new Set<string>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const run = useCallback(
    (mark: RollMark): Promise<unknown> => {
      // A second touch on the same button is the same act; one on another line is not.
      const name = JSON.stringify(mark);
      if (waiting.current.has(name)) return last.current;
      waiting.current.add(name);
      last.current = last.current.then(() => sendOne(mark)).finally(() => waiting.current.delete(name));
      return last.current;
    },
    [sendOne],
  );
  return { ...act, run };
}
