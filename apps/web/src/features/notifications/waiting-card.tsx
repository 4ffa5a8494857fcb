import { type WaitingKind, type WaitingView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import {
  IconCalendarCheck,
  IconChecks,
  IconFileAlert,
  IconUserCheck,
  IconUserQuestion,
  IconWritingSign,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card/card.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { type IconShape } from '../../ui/icon/icon.js';
import { List } from '../../ui/list/list.js';
import { RowIcon, RowLink } from '../../ui/list/row.js';
import { Empty } from '../../ui/state/empty.js';
import { ErrorState } from '../../ui/state/error-state.js';
import { SkeletonRows } from '../../ui/state/skeleton.js';
import { waitingQuery } from './waiting.js';

const icons: Readonly<Record<WaitingKind, IconShape>> = {
  answer: IconCalendarCheck,
  'answer-for': IconUserCheck,
  consent: IconUserQuestion,
  approval: IconWritingSign,
  unanswered: IconUserQuestion,
  papers: IconFileAlert,
};

/** What waits for the person who is signed in; each line leads to where it is done. */
export function WaitingCard() {
  const { t } = useTranslation('notifications');
  const { data, isError, refetch } = useQuery(waitingQuery);
  if (data !== undefined && data.length > 0) {
    return (
      <Card title={t('waiting')} aside={t('waitingCount', { count: data.length })} padding="none">
        <List>
          {data.map((entry) => (
            <WaitingRow key={`${entry.kind} ${entry.meeting.id} ${entry.name ?? ''}`} entry={entry} />
          ))}
        </List>
      </Card>
    );
  }
  return (
    <Card title={t('waiting')}>
      {data !== undefined ? (
        <Empty icon={IconChecks} title={t('nothingWaits')}>
          {t('nothingWaitsText')}
        </Empty>
      ) : isError ? (
        <ErrorState title={t('waitingNotLoaded')} onRetry={() => void refetch()}>
          {t('notLoadedText')}
        </ErrorState>
      ) : (
        <SkeletonRows rows={2} />
      )}
    </Card>
  );
}

function WaitingRow({ entry: { kind, meeting, name, count } }: { readonly entry: WaitingView }) {
  const { t } = useTranslation('notifications');
  const { instant } = useFormat();
  const now = useNow(60_000);
  const what = t(`waits.${kind}`, { count, name: name ?? '' });
  return (
    <RowLink
      {...placeOf(kind)}
      params={{ meetingId: meeting.id }}
      lead={<RowIcon of={icons[kind]} tone="accent" />}
      title={what}
      detail={`${meeting.title} · ${instant(meeting.startsAt, now)}`}
    />
  );
}

/** Where it is done. */
function placeOf(kind: WaitingKind) {
  switch (kind) {
    case 'answer':
    case 'answer-for':
    case 'consent':
    case 'approval':
      return { to: '/meetings/$meetingId' } as const;
    case 'unanswered':
      return { to: '/meetings/$meetingId/prepare', search: { sheet: 'awaiting' } } as const;
    case 'papers':
      return { to: '/meetings/$meetingId/prepare' } as const;
  }
}
