import { type CheckInInput, type Id } from '@app/contracts';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { useAct } from '../../live/use-act.js';
import { hallTabletOf } from './hall-tablet.js';
import { ownCheckIn } from './own-check-in.js';

/** One's own line in the roll, and what changes it. */
export function useOwnAttendance() {
  const live = useMeeting();
  const now = useServerNow();
  const meetingId = live.meeting.head.id;
  const checkIn = useAct(
    useCallback(
      (key: string, input: CheckInInput) => client.attendance.checkIn(meetingId, input, { key }),
      [meetingId],
    ),
  );
  const leave = useAct(
    useCallback((key: string, seatId: Id) => client.attendance.leave(meetingId, { seatId }, { key }), [meetingId]),
  );
  const comeBack = useAct(
    useCallback((key: string, seatId: Id) => client.attendance.comeBack(meetingId, { seatId }, { key }), [meetingId]),
  );
  return { own: ownCheckIn(live, now, hallTabletOf() === meetingId), checkIn, leave, comeBack };
}
