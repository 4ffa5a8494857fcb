import { documentAccess, type Id, meetingAccess, type MeetingFacts, type PaperDeliveries } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.js';
import { useMeeting } from './meeting-provider.js';

const LOOK_AGAIN_MS = 30_000;

/**
 * Which papers have reached which device, for those who prepare the meeting: they can telephone or print. Undefined while
 * not known, after the close, and for everybody else; the chair has no use for it, and members are not to be watched.
 */
export function useDeliveries(): PaperDeliveries | undefined {
  const { meeting, documents } = useMeeting();
  const { id } = meeting.head;
  const { data } = useQuery({
    queryKey: ['deliveries', id],
    queryFn: ({ signal }) => client.documents.deliveries(id, { signal }),
    enabled: meeting.head.issuedAt !== null && documents.documents.length > 0 && isTold(meeting.facts),
    staleTime: LOOK_AGAIN_MS,
    refetchInterval: LOOK_AGAIN_MS,
    retry: false,
  });
  return data;
}

const isTold = (facts: MeetingFacts): boolean =>
  documentAccess['document.see-deliveries'](facts) && meetingAccess['agenda.edit'](facts);

/** How many seats a paper has reached, of how many; null while not known. */
export function reachedBy(
  deliveries: PaperDeliveries | undefined,
  documentId: Id,
): { readonly reached: number; readonly seats: number } | null {
  const paper = deliveries?.papers.find((row) => row.documentId === documentId);
  return paper ? { reached: paper.seats - paper.missing.length, seats: paper.seats } : null;
}
