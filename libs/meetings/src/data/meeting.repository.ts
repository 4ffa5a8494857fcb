import { Injectable } from '@nestjs/common';
import { type Id, meetingAccess, type MeetingFacts, type MeetingPermission } from '@app/contracts';
import { type Actor, AppError, notFound, type PersonActor, type Tx } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Meeting } from './entities.js';
import { type FactsRow, factsOfEverybody, factsOfPerson, toFacts } from './facts.js';
import { type PersonFacts, type Standing } from './standing.js';

const nobody: Omit<FactsRow, 'personId'> = {
  seats: [],
  leaders: [],
  isContact: false,
  isVoter: false,
  isChairman: false,
  isSecretariat: false,
};

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

  /** What another person is in the meeting; for telling them when it changes. */
  factsFor(manager: EntityManager, meeting: Meeting, actor: PersonActor): Promise<Standing> {
    return this.standingOf(manager, meeting, actor);
  }

  /** Everybody who may have to do with the meeting, and what each is in it; for what is decided for all at once. */
  async everybody(meetingId: Id, manager: EntityManager): Promise<readonly PersonFacts[]> {
    const meeting = await manager.findOneBy(Meeting, { id: meetingId });
    if (!meeting) return [];
    const rows = await factsOfEverybody(manager, meeting);
    return rows.map((row) => ({ personId: row.personId, facts: toFacts(meeting, row) }));
  }

  private async readable(actor: Actor, manager: EntityManager, meeting: Meeting | null): Promise<Standing> {
    if (!meeting || (actor.kind === 'person' && actor.onlyMeetingId !== null && actor.onlyMeetingId !== meeting.id))
      throw notFound();
    const standing = await this.standingOf(manager, meeting, actor);
    if (!meetingAccess['meeting.read'](standing.facts)) throw notFound();
    return standing;
  }

  private async standingOf(manager: EntityManager, meeting: Meeting, actor: Actor): Promise<Standing> {
    if (actor.kind !== 'person') return { meeting, facts: screenFacts(actor, meeting), mySeatIds: [] };
    const row = await factsOfPerson(manager, meeting, actor.personId, actor.aideOf);
    return { meeting, facts: toFacts(meeting, row), mySeatIds: row.seats.map((seat) => seat.id) };
  }
}

/** A room screen paired with the meeting watches it like an observer. */
function screenFacts(actor: Actor, meeting: Meeting): MeetingFacts {
  const isPaired = actor.kind === 'screen' && actor.meetingId === meeting.id;
  return { ...toFacts(meeting, nobody), roles: isPaired ? ['observer'] : [] };
}
