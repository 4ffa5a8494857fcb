import { type AgendaItemView, type Id } from '@app/contracts';
import { IconArrowRight, IconCalendarOff, IconDoorEnter, IconListDetails, IconVideo } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { sessionItems } from '../../live/session-items.js';
import { PageHeader } from '../../ui/bars/page-header.js';
import { ButtonLink } from '../../ui/button/button-link.js';
import { Card } from '../../ui/card/card.js';
import { formatTimeRange } from '../../ui/format/dates.js';
import { dayOf } from '../../ui/format/dates.js';
import { useFormat } from '../../ui/format/use-format.js';
import { useNow } from '../../ui/format/use-now.js';
import { IconText } from '../../ui/icon/icon-text.js';
import { List } from '../../ui/list/list.js';
import { Row, RowNumber } from '../../ui/list/row.js';
import { Columns, Line, Page, Stack } from '../../ui/page/page.js';
import { usePageTitle } from '../../ui/page/use-page-title.js';
import { SessionLine } from '../../ui/session-line/session-line.js';
import { Empty } from '../../ui/state/empty.js';
import { segmentState } from './card-segments.js';
import { isRoomOpen } from './is-room-open.js';
import { MeetingGate } from './meeting-gate.js';
import { MeetingStateSign } from './meeting-row.js';
import styles from './meeting-overview.module.css';
import { PeopleList } from './people-list.js';

export interface MeetingOverviewProps {
  /** Under each item what lies on the table for it. */
  readonly underItem?: (itemId: Id) => ReactNode;
  /** Under the agenda what lies on the table for the whole meeting. */
  readonly generalPapers?: ReactNode;
  /** What can be done with all papers. */
  readonly papers?: ReactNode;
  /** The reader's answer to the invitation, and what waits for his consent. */
  readonly answers?: ReactNode;
  /** The way to its minutes. */
  readonly record?: ReactNode;
}

/** Agenda and people of one meeting, live. */
export function MeetingOverview(slots: MeetingOverviewProps) {
  return (
    <Page>
      <MeetingGate>
        <Overview {...slots} />
      </MeetingGate>
    </Page>
  );
}

function Overview({ underItem, generalPapers, papers, answers, record }: MeetingOverviewProps) {
  const { t } = useTranslation('meetings');
  const { addressed, longDay } = useFormat();
  const { head } = useMeeting().meeting;
  const prepares = useMay('meeting.edit');
  const now = useNow(20_000);
  usePageTitle(head.title);
  return (
    <>
      <PageHeader
        eyebrow={`${longDay(dayOf(head.startsAt))} · ${formatTimeRange(head.startsAt, head.endsAt)}`}
        title={head.title}
        chip={<MeetingStateSign state={head.state} />}
        actions={
          <>
            {record}
            {prepares && <PrepareLink id={head.id} />}
            {isRoomOpen(head, now) && <EnterLink id={head.id} />}
          </>
        }
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
        {answers}
        {papers}
        <Columns kind="home">
          <Stack gap="large">
            <Agenda underItem={underItem} />
            {generalPapers}
          </Stack>
          <PeopleList />
        </Columns>
      </Stack>
    </>
  );
}

function EnterLink({ id }: { readonly id: Id }) {
  const { t } = useTranslation('meetings');
  return (
    <ButtonLink to="/meetings/$meetingId/live" params={{ meetingId: id }} kind="filled" trailingIcon={IconArrowRight}>
      {t('enter')}
    </ButtonLink>
  );
}

function PrepareLink({ id }: { readonly id: Id }) {
  const { t } = useTranslation('meetings');
  return (
    <ButtonLink to="/meetings/$meetingId/prepare" params={{ meetingId: id }} kind="tonal" icon={IconListDetails}>
      {t('prepare')}
    </ButtonLink>
  );
}

function Agenda({ underItem }: Pick<MeetingOverviewProps, 'underItem'>) {
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
              segments={sessionItems(items).map((item) => ({
                id: item.id,
                minutes: item.minutesPlanned,
                state: segmentState[item.state],
              }))}
            />
          </div>
          <List kind="ordered">
            {items.map((item) => (
              <Fragment key={item.id}>
                <ItemRow item={item} />
                {underItem && <li className={styles.under}>{underItem(item.id)}</li>}
              </Fragment>
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
