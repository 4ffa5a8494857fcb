import { ProblemError } from '@app/client';
import { type HallCodeView, type Id } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../live/client.js';
import { useMeeting } from '../../live/meeting-provider.js';

/** The next code is asked for a moment after the one before has run out. */
const GRACE_MS = 300;

const wait = ({ validUntil }: HallCodeView, offsetMs: number): number =>
  Math.max(1000, Date.parse(validUntil) - (Date.now() + offsetMs) + GRACE_MS);

/**
 * The code that the hall (or a site) shows now; followed by the next one in time. Null while none is shown or the server
 * does not answer. @param serverOffsetMs add to the device's clock to get the server's
 */
export function useHallCode(siteId: Id | null, serverOffsetMs: number): HallCodeView | null {
  const { meeting, attendance } = useMeeting();
  const { data } = useQuery({
    queryKey: ['hall-code', meeting.head.id, siteId],
    queryFn: ({ signal }) => client.attendance.hallCode(meeting.head.id, siteId, { signal }),
    enabled: attendance.isHallCodeShown,
    staleTime: 0,
    retry: (count, error) => !(error instanceof ProblemError) && count < 10,
    refetchInterval: ({ state }) => (state.data ? wait(state.data, serverOffsetMs) : 5000),
  });
  return attendance.isHallCodeShown ? (data ?? null) : null;
}

/** What a camera opens: the session with the code already typed in. */
export const checkInAddress = (meetingId: Id, code: string): string =>
  `${location.origin}/meetings/${meetingId}/live?code=${encodeURIComponent(code)}`;
