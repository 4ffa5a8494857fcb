import { type ReactNode } from 'react';
import { IconDoorEnter, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useServerNow } from '../../live/meeting-provider.js';
import { Card } from '../../ui/card/card.js';
import { dayOf, formatTimeRange } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { Line, Page, Stack } from '../../ui/page/page.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { AgendaList } from './agenda-list.js';
import styles from './waiting-room.module.css';
import { useState } from 'react';
import { type Id } from '@app/contracts';

/** Before the session opens: what to do until then. `checkIn`: one's own attendance. */
export function WaitingRoom({ checkIn }: { readonly checkIn: ReactNode }) {
  const { t } = useTranslation('session');
  const { longDay, addressed } = useFormat();
  const { head } = useMeeting().meeting;
  return (
    <div className={styles.scroll}>
      <Page>
        <PageHeader
          eyebrow={`${longDay(dayOf(head.startsAt))} · ${formatTimeRange(head.startsAt, head.endsAt)}`}
          title={<StartsIn />}
        />
        <Line>
          {head.place !== '' && <IconText icon={IconDoorEnter}>{head.place}</IconText>}
          {head.onlineUrl !== null && (
            <IconText icon={IconVideo}>
              <a href={head.onlineUrl} rel="noreferrer" target="_blank" className={styles.link}>
                {t('onlineLink')}
              </a>
            </IconText>
          )}
          {head.chairName !== null && <span>{t('chairedBy', { name: addressed(head.chairName) })}</span>}
        </Line>
        <div className={styles.columns}>
          <Card title={t('beforehand')}>
            <Stack>
              {checkIn}
              <p>{t('readNow')}</p>
            </Stack>
          </Card>
          <WaitingAgenda />
        </div>
      </Page>
    </div>
  );
}

function StartsIn() {
  const { t } = useTranslation('session');
  const { duration } = useFormat();
  const { head } = useMeeting().meeting;
  const now = useServerNow();
  const seconds = (Date.parse(head.startsAt) - now) / 1000;
  return seconds > 0 ? t('startsIn', { time: duration(seconds) }) : t('opensSoon');
}

function WaitingAgenda() {
  const { t } = useTranslation('session');
  const { meeting, documents } = useMeeting();
  const withPapers = new Set(documents.documents.map(({ itemId }) => itemId));
  const [chosenId, setChosenId] = useState<Id | null>(
    () => meeting.items.find(({ id }) => withPapers.has(id))?.id ?? null,
  );
  const toggle = (id: Id): void => setChosenId(id === chosenId ? null : id);
  return (
    <Card title={t('agenda')} padding="none">
      <AgendaList chosenId={chosenId} onChoose={toggle} />
    </Card>
  );
}
