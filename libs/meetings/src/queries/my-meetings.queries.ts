import { Injectable } from '@nestjs/common';
import { type Id, meetingAccess, type MeetingCard } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { MeetingRepository } from '../data/meeting.repository.js';
import { headView, itemViews } from '../data/views.js';

export interface MeetingWindow {
  readonly from: Date;
  readonly until: Date;
}
const LIST_LIMIT = 200;

/** The meetings a person has to do with in a span of time: by seat, by aide, by secretariat. */
@Injectable()
export class MyMeetingsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingRepository,
  ) {}

  async mine(actor: PersonActor, window: MeetingWindow): Promise<readonly MeetingCard[]> {
    const ids = await this.candidates(actor, window);
    const cards = await Promise.all(ids.map((id) => this.card(actor, id)));
    return cards.filter((card) => card !== null);
  }

  private async candidates(actor: PersonActor, { from, until }: MeetingWindow): Promise<readonly Id[]> {
    const bodies = actor.roles.filter((grant) => grant.role === 'secretariat');
    const everywhere = bodies.some((grant) => grant.bodyId === null);
    const rows = await this.dataSource.query<{ id: Id }[]>(
      `select m.id from meetings m
       where m.starts_at < $2 and m.ends_at >= $1 and (
         $3 or m.body_id = any($4::uuid[])
         or exists (select 1 from seats s where s.meeting_id = m.id and s.person_id = any($5::uuid[]))
         or exists (select 1 from body_members b where b.body_id = m.body_id and b.person_id = $6 and b.is_chairman)
       ) and ($7::uuid is null or m.id = $7)
       order by m.starts_at, m.id limit ${LIST_LIMIT}`,
      [
        from,
        until,
        everywhere,
        bodies.flatMap((grant) => grant.bodyId ?? []),
        [actor.personId, ...actor.aideOf],
        actor.personId,
        actor.onlyMeetingId,
      ],
    );
    return rows.map((row) => row.id);
  }

  private async card(actor: PersonActor, meetingId: Id): Promise<MeetingCard | null> {
    try {
      const { meeting, facts, mySeatIds } = await this.meetings.standing(actor, meetingId);
      if (!meetingAccess['meeting.read'](facts)) return null;
      const items = await itemViews(this.dataSource.manager, meeting.id, facts);
      return {
        head: await headView(this.dataSource.manager, meeting),
        facts,
        mySeatIds,
        items: items
          .filter((item) => item.parentId === null)
          .map(({ minutesPlanned, hasVote, state }) => ({ minutesPlanned, hasVote, state })),
      };
    } catch (error) {
      if (error instanceof AppError && error.code === 'platform/not-found') return null;
      throw error;
    }
  }
}
