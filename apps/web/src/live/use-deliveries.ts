import { documentAccess, type Id, type MeetingState, type PaperDeliveries } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.js';
import { useMeeting } from './meeting-provider.js';

const LOOK_AGAIN_MS = 30_000;
const over: readonly MeetingState[] = ['closed', 'concluded', 'cancelled'];

/**
 * Which papers have reached which device, for those who prepare or lead the meeting: they can telephone or print.
 * Undefined while not known, after the close, and for everybody else: members are not to be watched.
 */
export function useDeliveries(): PaperDeliveries | undefined {
  const { meeting, documents } = useMeeting();
  const { id, issuedAt, state } = meeting.head;
  const isTold = documentAccess['document.see-deliveries'](meeting.facts);
  const { data } = useQuery({
    queryKey: ['deliveries', id],
    queryFn: ({ signal }) => client.documents.deliveries(id, { signal }),
    enabled: isTold && issuedAt !== null && !over.includes(state) && documents.documents.length > 0,
    staleTime: LOOK_AGAIN_MS,
    refetchInterval: LOOK_AGAIN_MS,
    retry: false,
  });
  return data;
}

/** Seats of the people who may open a paper: on a device of whom it lies, and of whom not yet. */
export interface Reached {
  readonly here: ReadonlySet<Id>;
  readonly missing: ReadonlySet<Id>;
}

/** Whom a paper has reached; null while not known. */
export function reachedBy(deliveries: PaperDeliveries | undefined, documentId: Id): Reached | null {
  const paper = deliveries?.papers.find((row) => row.documentId === documentId);
  if (deliveries === undefined || paper === undefined) return null;
  const [missing, outside] = [new Set(paper.missing), new Set(paper.outside)];
  const seatsAt = (isMeant: (place: number) => boolean): ReadonlySet<Id> =>
    new Set(deliveries.seats.flatMap(({ seatId }, place) => (isMeant(place) ? [seatId] : [])));
  return {
    here: seatsAt((place) => !missing.has(place) && !outside.has(place)),
    missing: seatsAt((place) => missing.has(place)),
  };
}
