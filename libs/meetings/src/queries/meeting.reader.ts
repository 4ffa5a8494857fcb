import { Injectable } from '@nestjs/common';
import {
  type AgendaItemView,
  type ChairAct,
  type Id,
  itemStream,
  meetingStream,
  membersStream,
  type MeetingActView,
  type MeetingHead,
  type MeetingPermission,
  type SeatView,
  type StreamName,
} from '@app/contracts';
import { type Actor, type PersonActor, type Tx } from '@app/platform';
import { PersonReader } from '@app/identity';
import { DataSource, type EntityManager } from 'typeorm';
import { MeetingRepository } from '../data/meeting.repository.js';
import { Meeting } from '../data/entities.js';
import { type PersonStanding, type Standing } from '../data/standing.js';
import { actViews } from '../data/acts.js';
import { headView } from '../data/head-views.js';
import { itemViews } from '../data/item-views.js';
import { meetingsOf, type MeetingWindow } from '../data/meetings-of.js';
import { seatViews } from '../data/seat-views.js';

/** What higher subjects ask of meetings. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly people: PersonReader,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws platform/not-found */
  standing(actor: Actor, meetingId: Id, manager?: EntityManager): Promise<Standing> {
    return this.repository.standing(actor, meetingId, manager);
  }

  /** Locks the meeting (before anything of one's own) and refuses without the permission. @throws platform/not-found, platform/forbidden */
  require(tx: Tx, meetingId: Id, mode: 'share' | 'update', permission: MeetingPermission): Promise<Standing> {
    return this.repository.require(tx, meetingId, mode, permission);
  }

  lockStanding(tx: Tx, meetingId: Id, mode: 'share' | 'update'): Promise<Standing> {
    return this.repository.lockStanding(tx, meetingId, mode);
  }

  /** Everybody who may have to do with the meeting, and what each is in it; empty for an unknown one. */
  everybody(meetingId: Id, manager: EntityManager): Promise<readonly PersonStanding[]> {
    return this.repository.everybody(meetingId, manager);
  }

  /** What the actor is in each of several meetings, without those that may not be read. */
  standings(actor: Actor, meetingIds: readonly Id[], manager: EntityManager): Promise<readonly Standing[]> {
    return this.repository.standings(actor, meetingIds, manager);
  }

  /** Every meeting of a span of time the actor has to do with and may read, and what he is in it. Three queries. */
  async mine(actor: PersonActor, window: MeetingWindow, manager: EntityManager): Promise<readonly Standing[]> {
    return this.repository.standings(actor, await meetingsOf(manager, actor, window), manager);
  }

  /** Issued meetings in which the person has a seat, in order of time; cancelled ones too. */
  invitedTo(
    personId: Id,
    span: { readonly from: Date; readonly until: Date },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly Meeting[]> {
    return manager
      .createQueryBuilder(Meeting, 'm')
      .where('m.issued_at is not null and m.starts_at < :until and m.ends_at >= :from', span)
      .andWhere('exists (select 1 from seats s where s.meeting_id = m.id and s.person_id = :personId)', { personId })
      .orderBy('m.starts_at')
      .addOrderBy('m.id')
      .getMany();
  }

  head(meeting: Meeting, manager: EntityManager = this.dataSource.manager): Promise<MeetingHead> {
    return headView(manager, meeting);
  }

  seats(meeting: Meeting, manager: EntityManager = this.dataSource.manager): Promise<readonly SeatView[]> {
    return seatViews(manager, meeting);
  }

  items(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly AgendaItemView[]> {
    return itemViews(manager, meetingId);
  }

  /** Who did what in the meeting, on whose direction, in the order it happened. */
  acts(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly MeetingActView[]> {
    return actViews(manager, meetingId);
  }

  /** Who acts, and on whose direction when it is not the chair. */
  async chairAct(tx: Tx, standing: Standing): Promise<ChairAct> {
    const personId = tx.actor.kind === 'person' ? tx.actor.personId : '';
    const card = (await this.people.cards(personId === '' ? [] : [personId], tx.manager)).get(personId);
    const { chairName } = await headView(tx.manager, standing.meeting);
    const isChair = standing.facts.roles.includes('chair');
    return { byPersonId: personId, byName: card?.fullName ?? '', onDirectionOf: isChair ? null : chairName };
  }
}

/** Streams of something that concerns one item: everyone who attends the whole meeting, and the guests of that item. */
export const itemAudience = (meetingId: Id, itemId: Id | null): readonly StreamName[] =>
  itemId === null ? [membersStream(meetingId)] : [membersStream(meetingId), itemStream(meetingId, itemId)];

/** Streams of something that everyone in the meeting may know. */
export const wholeAudience = (meetingId: Id): StreamName => meetingStream(meetingId);
