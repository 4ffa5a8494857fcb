import { Injectable } from '@nestjs/common';
import { type Id, meetingAccess, type MeetingFacts, type MeetingPermission, type SeatRole } from '@app/contracts';
import { type Actor, AppError, notFound, type Tx } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { dayInVietnam } from '../rules/day-of.js';
import { Meeting } from './entities.js';
import { type Standing } from './standing.js';

interface FactsRow {
  readonly seats: readonly { id: Id; roles: SeatRole[]; isForNamedItems: boolean; itemIds: Id[] }[];
  readonly is_aide: boolean;
  readonly is_contact: boolean;
  readonly is_voter: boolean;
  readonly is_chairman: boolean;
}

const nobody: FactsRow = { seats: [], is_aide: false, is_contact: false, is_voter: false, is_chairman: false };

@Injectable()
export class MeetingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The meeting and what the actor is in it. @throws platform/not-found also when it may not be read */
  async standing(actor: Actor, meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<Standing> {
    return this.readable(actor, manager, await manager.findOneBy(Meeting, { id: meetingId }));
  }

  /**
   * The same under a lock: `share` for what must not overlap with a change of the meeting's state, `update` for that change.
   * Lock order everywhere: meeting, then its parts.
   */
  async lockStanding(tx: Tx, meetingId: Id, mode: 'share' | 'update'): Promise<Standing> {
    const lock = { mode: mode === 'share' ? ('pessimistic_read' as const) : ('pessimistic_write' as const) };
    return this.readable(tx.actor, tx.manager, await tx.manager.findOne(Meeting, { where: { id: meetingId }, lock }));
  }

  /** Locks, and refuses what the actor may not do. @throws platform/not-found, platform/forbidden */
  async require(tx: Tx, meetingId: Id, mode: 'share' | 'update', permission: MeetingPermission): Promise<Standing> {
    const standing = await this.lockStanding(tx, meetingId, mode);
    if (!meetingAccess[permission](standing.facts)) throw new AppError('platform/forbidden');
    return standing;
  }

  private async readable(actor: Actor, manager: EntityManager, meeting: Meeting | null): Promise<Standing> {
    if (!meeting || (actor.kind === 'person' && actor.onlyMeetingId !== null && actor.onlyMeetingId !== meeting.id))
      throw notFound();
    const row = actor.kind === 'person' ? await this.factsOf(manager, meeting, actor.personId, actor.aideOf) : nobody;
    const facts = toFacts(actor, meeting, row);
    if (!meetingAccess['meeting.read'](facts)) throw notFound();
    return { meeting, facts, mySeatIds: row.seats.map((seat) => seat.id) };
  }

  /** What another person is in the meeting; for telling them when it changes. */
  async factsFor(
    manager: EntityManager,
    meeting: Meeting,
    actor: Extract<Actor, { kind: 'person' }>,
  ): Promise<Standing> {
    const row = await this.factsOf(manager, meeting, actor.personId, actor.aideOf);
    return { meeting, facts: toFacts(actor, meeting, row), mySeatIds: row.seats.map((seat) => seat.id) };
  }

  private async factsOf(
    manager: EntityManager,
    meeting: Meeting,
    personId: Id,
    leaders: readonly Id[],
  ): Promise<FactsRow> {
    const [row] = await manager.query<FactsRow[]>(
      `with mine as (select s.* from seats s where s.meeting_id = $1 and s.person_id = $2),
       roll as (
         select m.is_chairman from body_members m
         where m.body_id = $3 and m.person_id = $2 and m.from_day <= $4 and (m.until_day is null or $4 < m.until_day)
       )
       select
         coalesce((select json_agg(json_build_object('id', s.id, 'roles', s.roles, 'isForNamedItems', s.is_for_named_items,
           'itemIds', coalesce((select json_agg(i.item_id) from seat_items i where i.seat_id = s.id), '[]'))) from mine s), '[]') as seats,
         exists (select 1 from seats s where s.meeting_id = $1 and s.person_id = any($5::uuid[])) as is_aide,
         exists (select 1 from meeting_sites t join mine s on s.id = t.contact_seat_id where t.meeting_id = $1) as is_contact,
         exists (select 1 from roll) as is_voter,
         coalesce((select bool_or(is_chairman) from roll), false) as is_chairman`,
      [meeting.id, personId, meeting.bodyId, dayInVietnam(meeting.startsAt), leaders],
    );
    return row ?? nobody;
  }
}

function isSecretariatOf(actor: Actor, bodyId: Id): boolean {
  return (
    actor.kind === 'person' &&
    actor.roles.some((grant) => grant.role === 'secretariat' && (grant.bodyId === null || grant.bodyId === bodyId))
  );
}

function toFacts(actor: Actor, meeting: Meeting, row: FactsRow): MeetingFacts {
  const isScreen = actor.kind === 'screen' && actor.meetingId === meeting.id;
  const named = row.seats.length > 0 && row.seats.every((seat) => seat.isForNamedItems) && !row.is_aide;
  return {
    kind: meeting.kind,
    state: meeting.state,
    wasIssued: meeting.issuedAt !== null,
    needsApproval: meeting.needsApproval,
    roles: isScreen ? ['observer'] : [...new Set(row.seats.flatMap((seat) => seat.roles))].sort(),
    isSecretariat: isSecretariatOf(actor, meeting.bodyId),
    isChairman: row.is_chairman,
    isVoter: meeting.kind === 'session' && row.is_voter,
    isAide: row.is_aide,
    isSiteContact: row.is_contact,
    itemIds: named ? row.seats.flatMap((seat) => seat.itemIds).sort() : null,
  };
}
