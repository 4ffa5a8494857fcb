import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type RunningMeeting, RunningMeetingsPort } from '@app/identity';
import { type EntityManager } from 'typeorm';

/** Tells identity who votes in a meeting that is going on, so that no administrator takes a voter's tablet away from it. */
@Injectable()
export class RunningMeetings extends RunningMeetingsPort {
  async whereVoter(manager: EntityManager, personId: Id): Promise<readonly RunningMeeting[]> {
    const rows = await manager.query<{ id: Id; chair_person_id: Id | null; chair_name: string | null }[]>(
      `select m.id, chair.person_id as chair_person_id, chair.name as chair_name
       from meetings m
       join body_members b on b.body_id = m.body_id and b.person_id = $1
         and daterange(b.from_day, b.until_day) @> (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date
       left join lateral (
         select s.person_id, coalesce(p.full_name, s.office) as name from seats s left join people p on p.id = s.person_id
         where s.meeting_id = m.id and 'chair' = any(s.roles) limit 1
       ) chair on true
       where m.kind = 'session' and m.state in ('in-session', 'paused') order by m.id`,
      [personId],
    );
    return rows.map((row) => ({
      meetingId: row.id,
      chairPersonId: row.chair_person_id,
      chairName: row.chair_name ?? '',
    }));
  }
}
