import { useQuery } from '@tanstack/react-query';
import { client } from '../../live/client.js';
import { useMay, useMeeting } from '../../live/meeting-provider.js';

/** What a ballot opened now would be: rule, choices, electorate. Asked again when the quorum changes. */
export function useOutlook() {
  const { meeting, attendance } = useMeeting();
  const leads = useMay('meeting.read-chair');
  const { id, kind } = meeting.head;
  return useQuery({
    queryKey: ['ballot-outlook', id, attendance.quorum?.present ?? null],
    queryFn: ({ signal }) => client.voting.outlook(id, { signal }),
    enabled: leads && kind === 'session',
    placeholderData: (before) => before,
  });
}
