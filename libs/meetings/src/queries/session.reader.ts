import { Injectable } from '@nestjs/common';
import {
  type AgendaItemView,
  type Id,
  type PairingPlace,
  type RuleValues,
  type SeatView,
  type SiteView,
} from '@app/contracts';
import { BodyReader, type RollMember } from '@app/identity';
import { type EntityManager } from 'typeorm';
import { Meeting, type RuleProfile } from '../data/entities.js';
import { itemViews } from '../data/item-views.js';
import { ruleProfileOf, rulesOf } from '../data/rule-profile.repository.js';
import { seatViews } from '../data/seat-views.js';
import { siteViews } from '../data/site-views.js';
import { dayInVietnam } from '../rules/day-of.js';

/** What the subjects of a running session ask within their own transactions: the meeting without a reader's eyes, its roll, rules, seats and sites. */
@Injectable()
export class SessionReader {
  constructor(private readonly bodies: BodyReader) {}

  /** For reactions and jobs, which act for nobody. */
  meeting(meetingId: Id, manager: EntityManager): Promise<Meeting | null> {
    return manager.findOneBy(Meeting, { id: meetingId });
  }

  /** The roll of the body on the meeting's day, in protocol order: never those invited. */
  roll(meeting: Meeting, manager: EntityManager): Promise<readonly RollMember[]> {
    return this.bodies.rollOn(meeting.bodyId, dayInVietnam(meeting.startsAt), manager);
  }

  /** The rules kept with the meeting, or before it opens those in force on its day; null for a working meeting or when there are none. */
  rules(meeting: Meeting, manager: EntityManager): Promise<RuleValues | null> {
    return rulesOf(manager, meeting);
  }

  /** The same rules with the name and number that are printed with a decision. */
  profile(meeting: Meeting, manager: EntityManager): Promise<RuleProfile | null> {
    return ruleProfileOf(manager, meeting);
  }

  /** @param only null = all */
  seats(meeting: Meeting, only: readonly Id[] | null, manager: EntityManager): Promise<readonly SeatView[]> {
    return seatViews(manager, meeting, only);
  }

  sites(meetingId: Id, manager: EntityManager): Promise<readonly SiteView[]> {
    return siteViews(manager, meetingId);
  }

  items(meetingId: Id, manager: EntityManager): Promise<readonly AgendaItemView[]> {
    return itemViews(manager, meetingId);
  }

  /** Where meetings are on between these moments, for those who set up screens and never learn what they are about. */
  async places(from: Date, until: Date, manager: EntityManager): Promise<readonly PairingPlace[]> {
    const rows = await manager.query<(Omit<PairingPlace, 'startsAt'> & { readonly startsAt: Date })[]>(
      `select m.id as "meetingId", m.starts_at as "startsAt", m.place,
         coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name) from meeting_sites s where s.meeting_id = m.id), '[]') as sites
       from meetings m where m.state in ('issued', 'in-session', 'paused', 'closed') and m.starts_at between $1 and $2
       order by m.starts_at, m.id`,
      [from, until],
    );
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }));
  }
}
