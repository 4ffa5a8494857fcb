import { type NoticeList } from '@app/contracts';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../live/client.js';
import { noteRefused } from '../../live/refused-lines.js';
import { waitingQuery } from './waiting.js';

/** What is behind the bell. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }): Promise<NoticeList> => client.notifications.mine({ signal }),
});

/** A hall that is invited at one stroke does not ask all at one moment. */
const SPREAD_MS = 1500;

/** What an event of the person's own stream may change: the bell, what waits for him, his meetings. */
const changing = [noticesQuery.queryKey, waitingQuery.queryKey, ['meetings', 'mine']] as const;

/**
 * Keeps the bell and the home page true while the page is open: every event about notices, answers or the person's part in
 * a meeting has the lists read again, with the words that the person may see at that moment. Once per page.
 */
export function useNoticesLive(): void {
  const queries = useQueryClient();
  const stream = useQuery(noticesQuery).data?.position.stream;
  useEffect(() => {
    const position = queries.getQueryData(noticesQuery.queryKey)?.position;
    if (stream === undefined || position === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const readAgain = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        for (const queryKey of changing) void queries.invalidateQueries({ queryKey });
      }, Math.random() * SPREAD_MS);
    };
    const live = client.live({
      onEvent: ({ event }) => {
        if (/^(notifications|invitations)\./.test(event) || event === 'meetings.facts-changed') readAgain();
      },
      onStatus: (status) => noteRefused('bell', status === 'too-many-pages' ? 'refused' : 'admitted'),
      onLost: () => {
        // Too far behind to be told each event: the list itself has them all.
        void queries
          .fetchQuery({ ...noticesQuery, staleTime: 0 })
          .then((list) => live.follow([list.position]))
          .catch(() => undefined);
      },
    });
    live.follow([position]);
    // A session has few lines: a tab that nobody looks at gives its own back, and misses nothing when it is looked at again.
    const keepWhileSeen = (): void => {
      if (document.visibilityState === 'visible') return live.connect();
      noteRefused('bell', 'admitted');
      live.disconnect();
    };
    document.addEventListener('visibilitychange', keepWhileSeen);
    return () => {
      document.removeEventListener('visibilitychange', keepWhileSeen);
      if (timer !== null) clearTimeout(timer);
      noteRefused('bell', 'admitted');
      live.close();
    };
  }, [queries, stream]);
}
