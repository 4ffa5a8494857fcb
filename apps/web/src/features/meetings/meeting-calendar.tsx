import { type MeetingCard } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { type DayEntry } from '../../ui/calendar/calendar-day.js';
import { addMonths, type Month, monthOf, weeksOf } from '../../ui/calendar/month-days.js';
import { MonthGrid } from '../../ui/calendar/month-grid.js';
import { Card } from '../../ui/card/card.js';
import { dayOf, formatTime } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { List } from '../../ui/list/list.js';
import { Columns } from '../../ui/page/page.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { MeetingRow } from './meeting-row.js';

/** Days are told on the body's clock, seven hours ahead of UTC. */
const startOfDay = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();

/** A month of meetings, and those of the chosen day. */
export function MeetingCalendar({ today }: { readonly today: string }) {
  const { t } = useTranslation('meetings');
  const { longDay } = useFormat();
  const [month, setMonth] = useState<Month>(() => monthOf(today));
  const [day, setDay] = useState(today);
  const {
    data = [],
    isError,
    refetch,
  } = useQuery({
    queryKey: ['meetings', 'month', month],
    queryFn: ({ signal }) => client.meetings.mine(span(month), { signal }),
    placeholderData: (before) => before,
  });
  if (isError && data.length === 0) {
    return (
      <Card>
        <ErrorState title={t('failed')} onRetry={() => void refetch()} />
      </Card>
    );
  }
  const ofDay = data.filter(({ head }) => dayOf(head.startsAt) === day);
  return (
    <Columns kind="panel">
      <Card padding="none">
        <MonthGrid
          month={month}
          onMonth={setMonth}
          today={today}
          selected={day}
          onSelect={setDay}
          entries={entriesOf(data)}
        />
      </Card>
      <Card title={longDay(day)}>
        {ofDay.length === 0 ? (
          <Empty icon={IconCalendarEvent} title={t('noneOnDay')} />
        ) : (
          <List>
            {ofDay.map((card) => (
              <MeetingRow key={card.head.id} card={card} />
            ))}
          </List>
        )}
      </Card>
    </Columns>
  );
}

function span(month: Month): { readonly from: string; readonly until: string } {
  const first = weeksOf(month)[0]?.[0] ?? '';
  const after = weeksOf(addMonths(month, 1)).at(-1)?.at(-1) ?? '';
  return { from: startOfDay(first), until: startOfDay(after) };
}

function entriesOf(cards: readonly MeetingCard[]): Readonly<Record<string, readonly DayEntry[]>> {
  const days: Record<string, DayEntry[]> = {};
  for (const { head, facts } of cards) {
    const tone = head.state === 'in-session' ? 'live' : facts.roles.length > 0 ? 'mine' : 'plain';
    (days[dayOf(head.startsAt)] ??= []).push({
      id: head.id,
      label: `${formatTime(head.startsAt)} ${head.title}`,
      tone,
    });
  }
  return days;
}
