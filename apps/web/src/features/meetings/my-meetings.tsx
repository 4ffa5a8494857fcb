import { type MeetingCard } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarEvent, IconHistory, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useMe } from '../../live/use-me.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { dayOf } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useToday } from '../../ui/format/use-now.js';
import { List } from '../../ui/list/list.js';
import { Columns, Page, Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { MeetingCalendar } from './meeting-calendar.js';
import { MeetingHero } from './meeting-hero.js';
import { MeetingRow } from './meeting-row.js';
import { type SortedMeetings, sortMeetings } from './sort-meetings.js';

/** Everything a person has to do with: the one that matters now, what comes, what was. `waiting`: what waits for the person. */
export function MyMeetings({ waiting }: { readonly waiting: ReactNode }) {
  const { t } = useTranslation('meetings');
  const { longDay, addressed } = useFormat();
  const [view, setView] = useState<'list' | 'calendar'>('list');
  const today = useToday();
  const me = useMe();
  usePageTitle(t('mine'));
  return (
    <Page>
      <PageHeader
        size="home"
        eyebrow={t('greeting', { day: longDay(today), name: addressed(me.person.fullName, me.person.honorific) })}
        title={t('mine')}
        actions={
          <>
            <Segmented
              label={t('view')}
              value={view}
              onChange={setView}
              options={[
                { value: 'list', label: t('list') },
                { value: 'calendar', label: t('calendar') },
              ]}
            />
            {me.roles.some(({ role }) => role === 'secretariat') && (
              <ButtonLink to="/meetings/new" kind="tonal" icon={IconPlus}>
                {t('create')}
              </ButtonLink>
            )}
          </>
        }
      />
      {view === 'list' ? <MeetingLists today={today} waiting={waiting} /> : <MeetingCalendar today={today} />}
    </Page>
  );
}

function MeetingLists({ today, waiting }: { readonly today: string; readonly waiting: ReactNode }) {
  const { t } = useTranslation('meetings');
  const { data, isPending, refetch } = useQuery({
    queryKey: ['meetings', 'mine'],
    queryFn: ({ signal }) => client.meetings.mine({}, { signal }),
    refetchInterval: 60_000,
  });
  if (data) return <Sorted {...sortMeetings(data, today, dayOf)} waiting={waiting} />;
  return (
    <Card>
      {isPending ? (
        <SkeletonRows rows={6} />
      ) : (
        <ErrorState title={t('failed')} onRetry={() => void refetch()}>
          {t('failedText')}
        </ErrorState>
      )}
    </Card>
  );
}

function Sorted({ hero, upcoming, preparing, past, waiting }: SortedMeetings & { readonly waiting: ReactNode }) {
  const { t } = useTranslation('meetings');
  return (
    <Stack gap="large">
      {hero && <MeetingHero card={hero} />}
      <Columns kind="home">
        <Stack gap="large">
          {waiting}
          {preparing.length > 0 && <MeetingList title={t('preparing')} cards={preparing} />}
        </Stack>
        <Stack gap="large">
          <Card title={t('upcoming')} padding={upcoming.length === 0 ? 'normal' : 'none'}>
            {upcoming.length === 0 ? (
              <Empty icon={IconCalendarEvent} title={t('noUpcoming')}>
                {t('noUpcomingText')}
              </Empty>
            ) : (
              <Rows cards={upcoming} />
            )}
          </Card>
          <Card title={t('past')} padding={past.length === 0 ? 'normal' : 'none'}>
            {past.length === 0 ? <Empty icon={IconHistory} title={t('noPast')} /> : <Rows cards={past} />}
          </Card>
        </Stack>
      </Columns>
    </Stack>
  );
}

function MeetingList({ title, cards }: { readonly title: string; readonly cards: readonly MeetingCard[] }) {
  return (
    <Card title={title} padding="none">
      <Rows cards={cards} />
    </Card>
  );
}

function Rows({ cards }: { readonly cards: readonly MeetingCard[] }) {
  return (
    <List>
      {cards.map((card) => (
        <MeetingRow key={card.head.id} card={card} />
      ))}
    </List>
  );
}
