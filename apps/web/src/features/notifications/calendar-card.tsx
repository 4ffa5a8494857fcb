import { type CalendarFeedView, type NewCalendarFeed } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';
import { Button } from '../../ui/button/button.js';
import { Card } from '../../ui/card/card.js';
import { Actions } from '../../ui/form/form-layout.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { Stack } from '../../ui/page/page.js';
import { ConfirmSheet } from '../../ui/sheet/confirm-sheet.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { Refusal } from '../../ui/state/refusal.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { NewCalendarAddress } from './new-calendar-address.js';

const FEED_KEY = ['calendar-feed'];

/** The private calendar address of the signed-in person: made, shown once, renewed, taken back. */
export function CalendarCard() {
  const { t } = useTranslation('notifications');
  const [made, setMade] = useState<NewCalendarFeed | null>(null);
  const { data, isError, refetch } = useQuery({
    queryKey: FEED_KEY,
    queryFn: ({ signal }) => client.notifications.calendarFeed({ signal }),
  });
  if (data === undefined && !isError) return <SkeletonRows rows={2} />;
  return (
    <Card title={t('calendar')}>
      {data === undefined ? (
        <ErrorState title={t('calendarNotLoaded')} onRetry={() => void refetch()}>
          {t('calendarNotLoadedText')}
        </ErrorState>
      ) : (
        <Stack>
          <p>{t('calendarText')}</p>
          {made !== null && <NewCalendarAddress url={made.url} />}
          <Feed feed={data} onMade={setMade} />
        </Stack>
      )}
    </Card>
  );
}

function Feed({
  feed: { madeAt },
  onMade,
}: {
  readonly feed: CalendarFeedView;
  readonly onMade: (feed: NewCalendarFeed | null) => void;
}) {
  const { t } = useTranslation('notifications');
  const { instant } = useFormat();
  const now = useNow(60_000);
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const renew = useRenew();
  const revoke = useRevoke();
  const make = async (): Promise<void> => {
    const made = await renew.run();
    if (made !== null) onMade(made);
    setAsking(null);
  };
  const end = async (): Promise<void> => {
    if ((await revoke.run()) !== null) onMade(null);
    setAsking(null);
  };
  return (
    <>
      {madeAt !== null && <p>{t('calendarMade', { at: instant(madeAt, now) })}</p>}
      <Refusal text={renew.problem ?? revoke.problem} />
      <Actions>
        {madeAt === null ? (
          <Button kind="tonal" icon={IconCalendarPlus} busy={renew.busy} onClick={() => void make()}>
            {t('makeCalendar')}
          </Button>
        ) : (
          <>
            <Button onClick={() => setAsking('renew')}>{t('renewCalendar')}</Button>
            <Button onClick={() => setAsking('revoke')}>{t('revokeCalendar')}</Button>
          </>
        )}
      </Actions>
      <ConfirmSheet
        opened={asking === 'renew'}
        kind="filled"
        onBack={() => setAsking(null)}
        title={t('renewCalendar')}
        consequence={<p>{t('renewText')}</p>}
        verb={t('renewCalendar')}
        busy={renew.busy}
        onConfirm={() => void make()}
      />
      <ConfirmSheet
        opened={asking === 'revoke'}
        onBack={() => setAsking(null)}
        title={t('revokeCalendar')}
        consequence={<p>{t('revokeText')}</p>}
        verb={t('revokeCalendar')}
        busy={revoke.busy}
        onConfirm={() => void end()}
      />
    </>
  );
}

function useRenew() {
  const queries = useQueryClient();
  return useAct(
    useCallback(
      async (key: string) => {
        const made = await client.notifications.renewCalendarFeed({ key });
        queries.setQueryData(FEED_KEY, { madeAt: made.madeAt });
        return made;
      },
      [queries],
    ),
  );
}

function useRevoke() {
  const queries = useQueryClient();
  return useAct(
    useCallback(
      async (key: string) => {
        const feed = await client.notifications.revokeCalendarFeed({ key });
        queries.setQueryData(FEED_KEY, feed);
        return feed;
      },
      [queries],
    ),
  );
}
