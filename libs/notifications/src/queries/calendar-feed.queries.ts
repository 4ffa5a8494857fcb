import { Inject, Injectable } from '@nestjs/common';
import { type CalendarFeedView, type Id, NOTICE_LIMITS } from '@app/contracts';
import { PersonReader } from '@app/identity';
import { MeetingReader } from '@app/meetings';
import { Clock, CONFIG, type Config, notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { CalendarFeed } from '../data/entities.js';
import { hashOfFeedToken } from '../data/feed-token.js';
import { feedFile } from './calendar-file.js';

const DAY_MS = 24 * 3600_000;

/** The calendar that a person's telephone subscribes to. */
@Injectable()
export class CalendarFeedQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
    private readonly meetings: MeetingReader,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async mine(actor: PersonActor): Promise<CalendarFeedView> {
    const feed = await this.dataSource.manager.findOneBy(CalendarFeed, { personId: actor.personId });
    return { madeAt: feed?.madeAt.toISOString() ?? null };
  }

  /**
   * Whoever has the address reads title, time and place of the meetings that its owner has a seat in.
   * @throws platform/not-found for an address that was renewed or revoked, and for a closed account
   */
  async file(token: string): Promise<string> {
    const feed = await this.dataSource.manager.findOneBy(CalendarFeed, { tokenHash: hashOfFeedToken(token) });
    if (!feed || !(await this.isOpen(feed.personId))) throw notFound();
    const now = this.clock.now().getTime();
    const meetings = await this.meetings.invitedTo(feed.personId, {
      from: new Date(now - NOTICE_LIMITS.feedDaysBack * DAY_MS),
      until: new Date(now + NOTICE_LIMITS.feedDaysAhead * DAY_MS),
    });
    const entries = meetings.map((meeting) => ({
      meetingId: meeting.id,
      sequence: meeting.rev,
      title: meeting.title,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      place: meeting.place,
      link: new URL(`/meetings/${meeting.id}`, this.config.publicUrl).href,
      isCancelled: meeting.state === 'cancelled',
    }));
    return feedFile(entries, this.config.publicUrl.hostname, this.clock.now());
  }

  private async isOpen(personId: Id): Promise<boolean> {
    const contact = (await this.people.contacts([personId])).get(personId);
    return contact !== undefined && !contact.isDisabled;
  }
}
