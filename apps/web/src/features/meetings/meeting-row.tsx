import { type MeetingCard, type MeetingState } from '@app/contracts';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip/chip.js';
import { StateChip } from '../../ui/chip/state-chip.js';
import { dayOf, formatTime } from '../../ui/format/dates.js';
import { DateTile } from '../../ui/list/date-tile.js';
import { RowLink } from '../../ui/list/row.js';
import { LiveDot } from '../../ui/live-dot/live-dot.js';

/** One meeting of a list: day, title, time and place, its state in a word. */
export function MeetingRow({ card: { head } }: { readonly card: MeetingCard }) {
  const { t } = useTranslation('meetings');
  const place = head.place === '' ? t('online') : head.place;
  return (
    <RowLink
      to="/meetings/$meetingId"
      params={{ meetingId: head.id }}
      lead={<DateTile day={dayOf(head.startsAt)} />}
      title={head.title}
      detail={`${formatTime(head.startsAt)} · ${place}`}
    >
      {head.state === 'issued' ? undefined : <MeetingStateSign state={head.state} />}
    </RowLink>
  );
}

/** The state of a meeting: a live dot while it runs, otherwise a chip. */
export function MeetingStateSign({ state }: { readonly state: MeetingState }) {
  const { t } = useTranslation('meetings');
  switch (state) {
    case 'in-session':
      return <LiveDot>{t('live')}</LiveDot>;
    case 'paused':
      return (
        <Chip tone="neutral" icon={IconPlayerPause}>
          {t('paused')}
        </Chip>
      );
    case 'draft':
      return <StateChip state="draft" />;
    case 'submitted':
      return <StateChip state="awaiting" />;
    case 'approved':
      return <StateChip state="ready">{t('state.approved')}</StateChip>;
    case 'issued':
      return <StateChip state="upcoming" />;
    case 'closed':
    case 'concluded':
      return <StateChip state="ended">{t(`state.${state}`)}</StateChip>;
    case 'cancelled':
      return <StateChip state="cancelled" />;
  }
}
