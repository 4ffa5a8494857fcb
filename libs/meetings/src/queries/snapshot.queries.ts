import { Injectable } from '@nestjs/common';
import {
  chairStream,
  type Id,
  itemStream,
  meetingAccess,
  type MeetingPart,
  type MeetingPartName,
  type MeetingParts,
  meetingStream,
  type MeetingSnapshot,
  membersStream,
  personStream,
  type StreamName,
} from '@app/contracts';
import { type Actor, Clock, StreamReader } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { MeetingRepository } from '../data/meeting.repository.js';
import { type Standing } from '../data/standing.js';
import { headView } from '../data/head-views.js';
import { itemViews } from '../data/item-views.js';
import { seatViews } from '../data/seat-views.js';
import { scriptViews, siteViews } from '../data/site-views.js';

export type PartReader<N extends MeetingPartName> = (
  manager: EntityManager,
  standing: Standing,
  actor: Actor,
) => Promise<MeetingParts[N]>;

/** Streams that together carry everything this reader may know of the meeting. */
export function streamsOf(actor: Actor, { meeting, facts }: Standing): readonly StreamName[] {
  const whole = meetingAccess['meeting.read-all'](facts);
  return [
    meetingStream(meeting.id),
    ...(whole ? [membersStream(meeting.id)] : (facts.itemIds ?? []).map((itemId) => itemStream(meeting.id, itemId))),
    ...(meetingAccess['meeting.read-chair'](facts) ? [chairStream(meeting.id)] : []),
    ...(actor.kind === 'person' ? [personStream(actor.personId)] : []),
  ];
}

/** The snapshot of a meeting: one repeatable-read transaction, one part per subject, and where each stream stood. */
@Injectable()
export class SnapshotQueries {
  private readonly parts = new Map<MeetingPartName, PartReader<MeetingPartName>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingRepository,
    private readonly streams: StreamReader,
    private readonly clock: Clock,
  ) {
    this.register('meeting', (manager, standing) => meetingPart(manager, standing));
  }

  /** A higher subject adds its part; called when its module starts. */
  register<N extends MeetingPartName>(name: N, read: PartReader<N>): void {
    this.parts.set(name, read);
  }

  /** @throws platform/not-found */
  snapshot(actor: Actor, meetingId: Id): Promise<MeetingSnapshot> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      const standing = await this.meetings.standing(actor, meetingId, manager);
      const positions = await this.streams.heads(streamsOf(actor, standing), manager);
      const parts: Record<string, unknown> = {};
      for (const [name, read] of this.parts) parts[name] = await read(manager, standing, actor);
      return { ...(parts as unknown as MeetingParts), positions, now: this.clock.now().toISOString() };
    });
  }
}

async function meetingPart(manager: EntityManager, standing: Standing): Promise<MeetingPart> {
  const { meeting, facts, mySeatIds } = standing;
  const whole = meetingAccess['meeting.read-all'](facts);
  const [head, seats, items] = [
    await headView(manager, meeting),
    await seatViews(manager, meeting, whole ? null : mySeatIds),
    await itemViews(manager, meeting.id, facts),
  ];
  const sites = whole ? await siteViews(manager, meeting.id) : [];
  const scripts = meetingAccess['meeting.read-chair'](facts) ? await scriptViews(manager, meeting.id) : [];
  return { head, facts, mySeatIds, sites, seats, items, scripts };
}
