import { Injectable } from '@nestjs/common';
import { type Id, MEETING_LIMITS, type MeetingCard, type PreparedBody } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { headViews } from '../data/head-views.js';
import { agendas, asReaderSees } from '../data/item-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';

export interface MeetingWindow {
  readonly from: Date;
  readonly until: Date;
}
const DAY_MS = 24 * 3600 * 1000;

/** The meetings a person has to do with in a span of time: by seat, by aide, by secretariat. */
@Injectable()
export class MyMeetingsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingRepository,
  ) {}

  /**
   * A constant number of queries, however many meetings. A span with more than `MEETING_LIMITS.listed` is refused, never cut.
   * @throws meetings/window-too-wide
   */
  async mine(actor: PersonActor, window: MeetingWindow): Promise<readonly MeetingCard[]> {
    if (window.until.getTime() - window.from.getTime() > MEETING_LIMITS.windowDays * DAY_MS) throw tooWide();
    const ids = await this.candidates(actor, window);
    if (ids.length > MEETING_LIMITS.listed) throw tooWide();

    const { manager } = this.dataSource;
    const standings = await this.meetings.standings(actor, ids, manager);
    const shown = standings.map(({ meeting }) => meeting);
    const heads = await headViews(manager, shown);
    const agendaOf = await agendas(
      manager,
      shown.map((meeting) => meeting.id),
    );
    return standings.map(({ meeting, facts, mySeatIds }, index) => ({
      head: heads[index]!,
      facts,
      mySeatIds,
      items: asReaderSees(agendaOf(meeting.id), facts)
        .filter((item) => item.parentId === null)
        .map(({ minutesPlanned, hasVote, state }) => ({ minutesPlanned, hasVote, state })),
    }));
  }

  /** Bodies whose meetings the person may create. */
  async preparedBodies(actor: PersonActor): Promise<readonly PreparedBody[]> {
    const { isEverywhere, bodyIds } = secretariats(actor);
    const rows = await this.dataSource.query<{ id: Id; name: string; short_name: string }[]>(
      `select id, name, short_name from bodies where $1 or id = any($2::uuid[]) order by name collate "vi-x-icu", id`,
      [isEverywhere, bodyIds],
    );
    return rows.map((row) => ({ id: row.id, name: row.name, shortName: row.short_name }));
  }

  private async candidates(actor: PersonActor, { from, until }: MeetingWindow): Promise<readonly Id[]> {
    const { isEverywhere, bodyIds } = secretariats(actor);
    const rows = await this.dataSource.query<{ id: Id }[]>(
      `select m.id from meetings m
       where m.starts_at < $2 and m.ends_at >= $1 and (
         $3 or m.body_id = any($4::uuid[])
         or exists (select 1 from seats s where s.meeting_id = m.id and s.person_id = any($5::uuid[]))
         or exists (select 1 from body_members b where b.body_id = m.body_id and b.person_id = $6 and b.is_chairman)
       ) and ($7::uuid is null or m.id = $7)
       order by m.starts_at, m.id limit ${MEETING_LIMITS.listed + 1}`,
      [from, until, isEverywhere, bodyIds, [actor.personId, ...actor.aideOf], actor.personId, actor.onlyMeetingId],
    );
    return rows.map((row) => row.id);
  }
}

const tooWide = (): AppError =>
  new AppError('meetings/window-too-wide', {
    facts: { days: MEETING_LIMITS.windowDays, meetings: MEETING_LIMITS.listed },
  });

function secretariats(actor: PersonActor): { readonly isEverywhere: boolean; readonly bodyIds: readonly Id[] } {
  const grants = actor.roles.filter((grant) => grant.role === 'secretariat');
  return {
    isEverywhere: grants.some((grant) => grant.bodyId === null),
    bodyIds: grants.flatMap((grant) => grant.bodyId ?? []),
  };
}
