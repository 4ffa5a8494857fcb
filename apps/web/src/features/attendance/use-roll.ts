import { type AttendancePlace, type Id } from '@app/contracts';
import { useCallback } from 'react';
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

/** The secretary's roll, or that of a site's contact. */
export function useRoll() {
  const { id } = useMeeting().meeting.head;
  return useAct(useCallback((key: string, mark: RollMark) => send(id, mark, key), [id]));
}
