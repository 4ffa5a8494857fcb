import { type PairingPlace, screenAccess } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarOff, IconCircleCheckFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMe } from '../../live/use-me.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Card } from '../../ui/card/card.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { List } from '../../ui/list/list.js';
import { RowButton } from '../../ui/list/row.js';
import { Page } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { StatusBox } from '../../ui/state/status-box.js';
import { PairForm } from './pair-form.js';

/** A meeting as the one who pairs needs it; a technician knows when and where, never what about. */
interface Place extends PairingPlace {
  readonly title: string | null;
}

/** Opened by scanning a screen's QR: which meeting does it belong to? */
export function PairScreen({ code }: { readonly code: string }) {
  const { t } = useTranslation('screens');
  usePageTitle(t('pair'));
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<'paired' | 'open'>('open');
  const place = places.data?.find(({ meetingId }) => meetingId === chosen) ?? null;
  return (
    <Page width="reading">
      <PageHeader title={t('pair')} />
      <Card title={place === null ? t('whichMeeting') : (place.title ?? place.place)}>
        {done === 'paired' ? (
          <StatusBox tone="filled" icon={IconCircleCheckFilled} title={t('paired')} announced="status">
            {t('pairedText')}
          </StatusBox>
        ) : place === null ? (
          <Choice places={places} onChoose={setChosen} />
        ) : (
          <PairForm meetingId={place.meetingId} sites={place.sites} code={code} onPaired={() => setDone('paired')} />
        )}
      </Card>
    </Page>
  );
}

function Choice({
  places,
  onChoose,
}: {
  readonly places: ReturnType<typeof usePlaces>;
  readonly onChoose: (meetingId: string) => void;
}) {
  const { t } = useTranslation('screens');
  const { instant } = useFormat();
  const now = useNow(60_000);
  const { data, isError, refetch } = places;
  if (isError) return <ErrorState title={t('loadFailed')} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows rows={3} />;
  if (data.length === 0)
    return (
      <Empty icon={IconCalendarOff} title={t('noMeeting')}>
        {t('noMeetingText')}
      </Empty>
    );
  return (
    <List label={t('whichMeeting')}>
      {data.map(({ meetingId, title, place, startsAt }) => (
        <RowButton
          key={meetingId}
          title={title ?? place}
          detail={[instant(startsAt, now), title === null ? null : place].filter(Boolean).join(' · ')}
          onPress={() => onChoose(meetingId)}
        />
      ))}
    </List>
  );
}

function usePlaces() {
  const { roles } = useMe();
  const isTechnician = roles.some(({ role }) => role === 'room-technician');
  return useQuery({
    queryKey: ['pairing-places', isTechnician],
    queryFn: async ({ signal }): Promise<readonly Place[]> => {
      if (isTechnician) return (await client.screens.places({ signal })).map((place) => ({ ...place, title: null }));
      const cards = await client.meetings.mine({}, { signal });
      const running = new Set(['issued', 'in-session', 'paused']);
      const mine = cards.filter(({ head, facts }) => running.has(head.state) && screenAccess['screen.pair'](facts));
      return Promise.all(
        mine.map(async ({ head }) => ({
          meetingId: head.id,
          title: head.title,
          place: head.place,
          startsAt: head.startsAt,
          sites: (await client.meetings.snapshot(head.id, { signal })).meeting.sites,
        })),
      );
    },
  });
}
