import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting, useMeetingEvent } from '../../live/meeting-provider.js';
import { useLine } from '../../live/use-line.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Button } from '../../ui/button/button.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Chip } from '../../ui/chip/chip.js';
import { dayOf, formatTime, formatTimeRange } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { ActionMenu } from '../../ui/menu/action-menu.js';
import { preparationStep } from './next-step.js';
import { usePreparationSheet } from './use-preparation-sheet.js';

/** What the meeting needs next, from what is known of it here. */
export function useStep() {
  const { facts, items, seats } = useMeeting().meeting;
  return preparationStep({
    facts,
    items: items.length,
    hasChair: seats.some(({ roles }) => roles.includes('chair')),
  });
}

/** When and where, name and state, and the one next step. */
export function EditorHeader({ sign }: { readonly sign: ReactNode }) {
  const { longDay } = useFormat();
  const { head } = useMeeting().meeting;
  const when = `${longDay(dayOf(head.startsAt))} · ${formatTimeRange(head.startsAt, head.endsAt)}`;
  return (
    <PageHeader
      size="tool"
      eyebrow={head.place === '' ? when : `${when} · ${head.place}`}
      title={head.title}
      chip={
        <>
          {sign}
          <SavedSign />
        </>
      }
      actions={<Acts />}
    />
  );
}

/** Every change is saved as it is made, by whoever makes it; this says when the last one was. */
function SavedSign() {
  const { t } = useTranslation('preparation');
  const line = useLine();
  const [at, setAt] = useState<number | null>(null);
  useMeetingEvent(useCallback(() => setAt(Date.now()), []));
  if (line.kind === 'offline') {
    return (
      <Chip tone="amber" icon={IconCloudOff}>
        {t('offline')}
      </Chip>
    );
  }
  if (at === null) return null;
  return (
    <Chip tone="outline" icon={IconCloudCheck}>
      {t('saved', { time: formatTime(at) })}
    </Chip>
  );
}

function Acts() {
  const { t } = useTranslation('preparation');
  const { head, seats } = useMeeting().meeting;
  const { id } = head;
  const handsOver = useMay('meeting.hand-over-chair') && seats.some(({ roles }) => roles.includes('chair'));
  const { act, missing, others } = useStep();
  const sheet = usePreparationSheet();
  const lacks = missing[0];
  return (
    <>
      <ActionMenu
        word={t('more')}
        actions={[
          { key: 'details', label: t('details'), onSelect: () => sheet.open('details') },
          ...(handsOver ? [{ key: 'hand-over', label: t('handOver'), onSelect: () => sheet.open('hand-over') }] : []),
          ...others.map((other) => ({
            key: other,
            label: t(`other.${other}`),
            tone: other === 'cancel' ? ('danger' as const) : ('plain' as const),
            onSelect: () => sheet.open(other),
          })),
        ]}
      />
      <ButtonLink to="/meetings/$meetingId" params={{ meetingId: id }} kind={act === null ? 'filled' : 'outlined'}>
        {t('toMeeting')}
      </ButtonLink>
      {act !== null && (
        <Button
          kind="filled"
          locked={lacks === undefined ? undefined : t(`missing.${lacks}`)}
          onClick={() => sheet.open('step')}
        >
          {t(`step.${act}`)}
        </Button>
      )}
    </>
  );
}
