import {
  type AgendaItemView,
  asGuestSees,
  type Id,
  inReadingOrder,
  type ItemState,
  type MeetingFacts,
  SECRET_ITEM_TITLE,
} from '@app/contracts';
import { type EntityManager } from 'typeorm';

interface ItemRow {
  readonly id: Id;
  readonly rev: number;
  readonly meeting_id: Id;
  readonly parent_id: Id | null;
  readonly sort: number;
  readonly title: string;
  readonly is_secret: boolean;
  readonly presenter_seat_id: Id | null;
  readonly presenter: string | null;
  readonly owning_unit_id: Id | null;
  readonly unit: string | null;
  readonly minutes_planned: number;
  readonly has_vote: boolean;
  readonly state: ItemState;
  readonly began_at: Date | null;
  readonly seconds_used: number;
}

/** Agendas of several meetings in reading order, by one query. */
export async function agendas(
  manager: EntityManager,
  meetingIds: readonly Id[],
): Promise<(meetingId: Id) => readonly AgendaItemView[]> {
  const rows = await manager.query<ItemRow[]>(
    `select a.*, coalesce(p.full_name, s.office) as presenter, u.name as unit
     from agenda_items a left join seats s on s.id = a.presenter_seat_id left join people p on p.id = s.person_id
     left join units u on u.id = a.owning_unit_id where a.meeting_id = any($1::uuid[])`,
    [meetingIds],
  );
  const byMeeting = Map.groupBy(rows, (row) => row.meeting_id);
  return (meetingId) => inReadingOrder((byMeeting.get(meetingId) ?? []).map(toItem));
}

/** The agenda in reading order; a guest of named items gets these alone. */
export async function itemViews(
  manager: EntityManager,
  meetingId: Id,
  facts: Pick<MeetingFacts, 'itemIds'> = { itemIds: null },
): Promise<readonly AgendaItemView[]> {
  return asReaderSees((await agendas(manager, [meetingId]))(meetingId), facts);
}

/** Numbers would tell a guest how many others there are: he gets none. */
export const asReaderSees = (
  items: readonly AgendaItemView[],
  { itemIds }: Pick<MeetingFacts, 'itemIds'>,
): readonly AgendaItemView[] => (itemIds === null ? items : asGuestSees(items, itemIds));

const toItem = (row: ItemRow): AgendaItemView => ({
  id: row.id,
  rev: row.rev,
  parentId: row.parent_id,
  sort: row.sort,
  number: null,
  title: row.is_secret ? SECRET_ITEM_TITLE : row.title,
  isSecret: row.is_secret,
  presenterSeatId: row.presenter_seat_id,
  presenterName: row.presenter,
  owningUnitId: row.owning_unit_id,
  owningUnit: row.unit,
  minutesPlanned: row.minutes_planned,
  hasVote: row.has_vote,
  state: row.state,
  beganAt: row.began_at?.toISOString() ?? null,
  secondsUsed: row.seconds_used,
});
