import { type AgendaItemView } from '@app/contracts';
import { IconCalendarOff, IconDoorEnter, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../live/meeting-provider.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { Card } from '../../ui/card/card.js';
import { formatTimeRange } from '../../ui/format/dates.js';
import { dayOf } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { List } from '../../ui/list/list.js';
import { Row, RowNumber } from '../../ui/list/row.js';
import { Columns, Line, Page, Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { Empty } from '../../ui/state/empty.js';
import { segmentState } from './card-segments.js';
import { MeetingGate } from './meeting-gate.js';
import { MeetingStateSign } from './meeting-row.js';
import styles from './meeting-overview.module.css';
import { PeopleList } from './people-list.js';

/** Agenda and people of one meeting, live. */
export function MeetingOverview() {
  return (
    <Page>
      <MeetingGate>
        <Overview />
      </MeetingGate>
    </Page>
  );
}

function Overview() {
  const { t } = useTranslation('meetings');
  const { addressed, longDay } = useFormat();
  const { head } = useMeeting().meeting;
  usePageTitle(head.title);
  return (
    <>
      <PageHeader
        eyebrow={`${longDay(dayOf(head.startsAt))} · ${formatTimeRange(head.startsAt, head.endsAt)}`}
        title={head.title}
        chip={<MeetingStateSign state={head.state} />}
      />
      <Stack gap="large">
        <Line>
          {head.place !== '' && <IconText icon={IconDoorEnter}>{head.place}</IconText>}
          {head.onlineUrl !== null && (
            <IconText icon={IconVideo}>
              <a href={head.onlineUrl} rel="noreferrer" target="_blank">
                {t('onlineLink')}
              </a>
            </IconText>
          )}
          <span>
            {head.chairName === null
              ? head.bodyName
              : t('chairedBy', { body: head.bodyName, name: addressed(head.chairName) })}
          </span>
        </Line>
        {head.reason !== null && <p>{t('reason', { reason: head.reason })}</p>}
        <Columns kind="home">
          <Agenda />
          <PeopleList />
        </Columns>
      </Stack>
    </>
  );
}

function Agenda() {
  const { t } = useTranslation('meetings');
  const { items } = useMeeting().meeting;
  const top = items.filter((item) => item.parentId === null);
  return (
    <Card
      title={t('agenda')}
      aside={items.length > 0 ? t('items', { count: top.length }) : undefined}
      padding={items.length > 0 ? 'none' : 'normal'}
    >
      {items.length === 0 ? (
        <Empty icon={IconCalendarOff} title={t('noAgenda')} />
      ) : (
        <>
          <div className={styles.line}>
            <SessionLine
              shows="plan"
              segments={top.map((item) => ({
                id: item.id,
                minutes: item.minutesPlanned,
                state: segmentState[item.state],
              }))}
            />
          </div>
          <List kind="ordered">
            {items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </List>
        </>
      )}
    </Card>
  );
}

function ItemRow({ item }: { readonly item: AgendaItemView }) {
  const { t } = useTranslation('meetings');
  const details = [
    item.owningUnit,
    item.minutesPlanned > 0 ? t('minutesOf', { count: item.minutesPlanned }) : null,
    item.hasVote ? t('hasVote') : null,
  ];
  return (
    <Row
      current={item.state === 'current'}
      lead={
        item.number === null ? undefined : (
          <RowNumber state={item.state === 'current' ? 'now' : item.state === 'done' ? 'done' : 'next'}>
            {item.number}
          </RowNumber>
        )
      }
      title={item.title}
      detail={details.filter((part) => part !== null).join(' · ')}
    />
  );
}
