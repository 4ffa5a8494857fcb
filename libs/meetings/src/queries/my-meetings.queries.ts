import { Injectable } from '@nestjs/common';
import { type Id, MEETING_LIMITS, type MeetingCard, type PreparedBody } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { headViews } from '../data/head-views.js';
import { agendas, asReaderSees } from '../data/item-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { meetingsOf, type MeetingWindow, secretariatsOf } from '../data/meetings-of.js';

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
    const ids = await meetingsOf(this.dataSource.manager, actor, window);
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
    const { isEverywhere, bodyIds } = secretariatsOf(actor);
    const rows = await this.dataSource.query<{ id: Id; name: string; short_name: string }[]>(
      `select id, name, short_name from bodies where $1 or id = any($2::uuid[]) order by name collate "vi-x-icu", id`,
      [isEverywhere, bodyIds],
    );
    return rows.map((row) => ({ id: row.id, name: row.name, shortName: row.short_name }));
  }
}

const tooWide = (): AppError =>
  new AppError('meetings/window-too-wide', {
    facts: { days: MEETING_LIMITS.windowDays, meetings: MEETING_LIMITS.listed },
  });
