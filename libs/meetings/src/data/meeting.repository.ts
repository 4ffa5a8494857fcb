import { Injectable } from '@nestjs/common';
import {
  type Id,
  isSecretariatOf,
  mayInAnotherState,
  meetingAccess,
  type MeetingFacts,
  type MeetingPermission,
} from '@app/contracts';
import { type Actor, AppError, notFound, type Tx } from '@app/platform';
import { DataSource, type EntityManager, In } from 'typeorm';
import { nobody, toFacts } from '../rules/facts.js';
import { Meeting } from './entities.js';
import { factsOfEverybody, factsOfPerson } from './facts.js';
import { type PersonStanding, type Standing } from './standing.js';

@Injectable()
export class MeetingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The meeting and what the actor is in it. @throws platform/not-found also when it may not be read */
  async standing(actor: Actor, meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<Standing> {
    return this.readable(actor, manager, await manager.findOneBy(Meeting, { id: meetingId }));
  }

  /** What the actor is in each of several meetings, in their order and without those that may not be read. */
  async standings(actor: Actor, meetingIds: readonly Id[], manager: EntityManager): Promise<readonly Standing[]> {
    const meetings = await manager.findBy(Meeting, { id: In(meetingIds) });
    const standings = await standingsOf(manager, meetings, actor);
    const byId = new Map(standings.map((standing) => [standing.meeting.id, standing]));
    return meetingIds.flatMap((id) => {
      const standing = byId.get(id);
      return standing && meetingAccess['meeting.read'](standing.facts) ? [standing] : [];
    });
  }

  /**
   * The same under a lock: `share` for what must not overlap with a change of the meeting's state, `update` for that change.
   * Lock order everywhere: meeting, then its parts.
   */
  async lockStanding(tx: Tx, meetingId: Id, mode: 'share' | 'update'): Promise<Standing> {
    const lock = { mode: mode === 'share' ? ('pessimistic_read' as const) : ('pessimistic_write' as const) };
    return this.readable(tx.actor, tx.manager, await tx.manager.findOne(Meeting, { where: { id: meetingId }, lock }));
  }

  /**
   * Locks, and refuses what the actor may not do.
   * @throws platform/not-found, platform/forbidden, meetings/wrong-state when only the meeting's state forbids it
   */
  async require(tx: Tx, meetingId: Id, mode: 'share' | 'update', permission: MeetingPermission): Promise<Standing> {
    const standing = await this.lockStanding(tx, meetingId, mode);
    const { facts } = standing;
    if (meetingAccess[permission](facts)) return standing;
    if (mayInAnotherState(facts, permission))
      throw new AppError('meetings/wrong-state', { facts: { state: facts.state } });
    throw new AppError('platform/forbidden');
  }

  /** Everybody who may have to do with the meeting, and what each is in it; for what is decided for all at once. */
  async everybody(meetingId: Id, manager: EntityManager): Promise<readonly PersonStanding[]> {
    const meeting = await manager.findOneBy(Meeting, { id: meetingId });
    if (!meeting) return [];
    const rows = await factsOfEverybody(manager, meeting.id);
    return rows.map((row) => ({
      personId: row.personId,
      facts: toFacts(meeting, row),
      mySeatIds: row.seats.map((seat) => seat.id),
    }));
  }

  private async readable(actor: Actor, manager: EntityManager, meeting: Meeting | null): Promise<Standing> {
    const [standing] = meeting ? await standingsOf(manager, [meeting], actor) : [];
    if (!standing || !meetingAccess['meeting.read'](standing.facts)) throw notFound();
    return standing;
  }
}

async function standingsOf(
  manager: EntityManager,
  meetings: readonly Meeting[],
  actor: Actor,
): Promise<readonly Standing[]> {
  if (actor.kind !== 'person')
    return meetings.map((meeting) => ({ meeting, facts: screenFacts(actor, meeting), mySeatIds: [] }));
  const open = meetings.filter(({ id }) => actor.onlyMeetingId === null || actor.onlyMeetingId === id);
  const ids = open.map((meeting) => meeting.id);
  const rows = await factsOfPerson(manager, ids, actor.personId, actor.aideOf);
  const byMeeting = new Map(rows.map((row) => [row.meetingId, row]));
  return open.map((meeting) => {
    const row = byMeeting.get(meeting.id) ?? nobody;
    // The session decides: one that was opened without system roles has none here either.
    const isSecretariat = isSecretariatOf(actor.roles, meeting.bodyId);
    return {
      meeting,
      facts: toFacts(meeting, { ...row, isSecretariat }),
      mySeatIds: row.seats.map((seat) => seat.id),
    };
  });
}

/** A room screen paired with the meeting watches it like an observer. */
function screenFacts(actor: Actor, meeting: Meeting): MeetingFacts {
  const isPaired = actor.kind === 'screen' && actor.meetingId === meeting.id;
  return { ...toFacts(meeting, nobody), roles: isPaired ? ['observer'] : [] };
}
