import { Injectable } from '@nestjs/common';
import { type Connection, type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { DataSource } from 'typeorm';

/** A person's page says every 5 s that it is open; silent for this long, the line counts as lost. */
export const LEASE_SECONDS = 15;
const KEEP_EXPIRED_SECONDS = 60;

export interface Heard {
  readonly meetingId: Id;
  readonly personId: Id;
}
export type SeatConnection = { readonly seatId: Id } & Connection;

/** Leases per person, meeting and api instance, and what was said of them last on the attendance rows. */
@Injectable()
export class PresenceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Only for people who are checked in to a meeting that is on: who reads at home in the evening is nobody's business. */
  async renew(heard: readonly Heard[], instance: Id, now: Date): Promise<void> {
    const until = new Date(now.getTime() + LEASE_SECONDS * 1000);
    await this.dataSource.query(
      `insert into presence_leases (meeting_id, person_id, instance, expires_at)
       select a.meeting_id, a.person_id, $3, $4
       from unnest($1::uuid[], $2::uuid[]) as h(meeting_id, person_id)
       join attendances a on a.meeting_id = h.meeting_id and a.person_id = h.person_id and a.state = 'present'
       join meetings m on m.id = a.meeting_id and m.state in ('issued', 'in-session', 'paused')
       order by 1, 2
       on conflict (meeting_id, person_id, instance) do update set expires_at = excluded.expires_at`,
      [heard.map((one) => one.meetingId), heard.map((one) => one.personId), instance, until],
    );
  }

  /** Meetings in which somebody's line came or went since it was last told. */
  async changedMeetings(now: Date): Promise<readonly Id[]> {
    const rows = await this.dataSource.query<{ meeting_id: Id }[]>(
      `select l.meeting_id from presence_leases l
       join attendances a on a.meeting_id = l.meeting_id and a.person_id = l.person_id
       where l.expires_at > $1 and a.state = 'present' and (a.connected_at is null or a.lost_at is not null)
       union
       select a.meeting_id from attendances a
       where a.connected_at is not null and a.lost_at is null and not exists (
         select 1 from presence_leases l
         where l.meeting_id = a.meeting_id and l.person_id = a.person_id and l.expires_at > $1
       )
       order by 1`,
      [now],
    );
    return rows.map((row) => row.meeting_id);
  }

  async dropExpired(now: Date): Promise<void> {
    await this.dataSource.query(`delete from presence_leases where expires_at < $1`, [
      new Date(now.getTime() - KEEP_EXPIRED_SECONDS * 1000),
    ]);
  }

  /** True when this transaction may summarise now: at most once a second per meeting, whichever instance does it. */
  async claimSummary(tx: Tx, meetingId: Id): Promise<boolean> {
    const [rows] = await tx.manager.query<[unknown[], number]>(
      `update attendance_books set summarised_at = $2
       where meeting_id = (
         select meeting_id from attendance_books
         where meeting_id = $1 and (summarised_at is null or summarised_at <= $2::timestamptz - interval '1 second')
         for update skip locked
       ) returning 1`,
      [meetingId, tx.at],
    );
    return rows.length > 0;
  }

  /** Sets the rows to what the leases say. @returns those that changed, by seat */
  async summarise(tx: Tx, meetingId: Id): Promise<readonly SeatConnection[]> {
    const [rows] = await tx.manager.query<[{ seat_id: Id; lost_at: Date | null }[], number]>(
      `with lease as (
         select person_id, max(expires_at) as until from presence_leases where meeting_id = $1 group by person_id
       ), due as (
         select a.seat_id, l.until > $2 as is_live, coalesce(l.until - $3 * interval '1 second', $2) as heard_at
         from attendances a left join lease l on l.person_id = a.person_id
         where a.meeting_id = $1 and a.state = 'present'
           and (a.connected_at is not null and a.lost_at is null) <> coalesce(l.until > $2, false)
       )
       update attendances a set
         connected_at = coalesce(a.connected_at, $2),
         lost_at = case when due.is_live then null else due.heard_at end
       from due where a.seat_id = due.seat_id
       returning a.seat_id, a.lost_at`,
      [meetingId, tx.at, LEASE_SECONDS],
    );
    return rows
      .map((row) => ({
        seatId: row.seat_id,
        connection: row.lost_at === null ? ('connected' as const) : ('lost' as const),
        lostAt: row.lost_at?.toISOString() ?? null,
      }))
      .sort((a, b) => (a.seatId < b.seatId ? -1 : 1));
  }

  /** At the close nobody is connected any more. @returns the seats that were said to be, or to have been */
  async clear(tx: Tx, meetingId: Id): Promise<readonly SeatConnection[]> {
    await tx.manager.query(`delete from presence_leases where meeting_id = $1`, [meetingId]);
    const [rows] = await tx.manager.query<[{ seat_id: Id }[], number]>(
      `update attendances set connected_at = null, lost_at = null
       where meeting_id = $1 and connected_at is not null returning seat_id`,
      [meetingId],
    );
    return rows
      .map((row): SeatConnection => ({ seatId: row.seat_id, connection: 'none', lostAt: null }))
      .sort((a, b) => (a.seatId < b.seatId ? -1 : 1));
  }
}
