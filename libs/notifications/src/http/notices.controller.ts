import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type CalendarFeedView, type NewCalendarFeed, type NoticeList, type WaitingView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor, WithoutIdempotencyKey } from '@app/platform';
import { MarkNoticesRead } from '../commands/mark-notices-read.js';
import { RenewCalendarFeed } from '../commands/renew-calendar-feed.js';
import { RevokeCalendarFeed } from '../commands/revoke-calendar-feed.js';
import { CalendarFeedQueries } from '../queries/calendar-feed.queries.js';
import { NoticesQueries } from '../queries/notices.queries.js';
import { WaitingQueries } from '../queries/waiting.queries.js';
import { MarkReadDto } from './notifications.dto.js';

/** What is behind my bell, what waits for me, and my private calendar address. */
@Controller('api/me')
export class NoticesController {
  constructor(
    private readonly notices: NoticesQueries,
    private readonly waitingQueries: WaitingQueries,
    private readonly markRead: MarkNoticesRead,
    private readonly feeds: CalendarFeedQueries,
    private readonly renewFeed: RenewCalendarFeed,
    private readonly revokeFeed: RevokeCalendarFeed,
  ) {}

  @Get('notices')
  @Access('signed-in')
  mine(@CurrentPerson() actor: PersonActor): Promise<NoticeList> {
    return this.notices.mine(actor);
  }

  @Get('waiting')
  @Access('signed-in')
  waiting(@CurrentPerson() actor: PersonActor): Promise<readonly WaitingView[]> {
    return this.waitingQueries.mine(actor);
  }

  @Command('notices/read')
  @Access('signed-in')
  read(@CurrentPerson() actor: PersonActor, @Body() input: MarkReadDto): Promise<void> {
    return this.markRead.execute(actor, input);
  }

  @Get('calendar-feed')
  @Access('signed-in')
  feed(@CurrentPerson() actor: PersonActor): Promise<CalendarFeedView> {
    return this.feeds.mine(actor);
  }

  /** The answer holds a secret: it is kept under no idempotency key. A repeated request makes another address. */
  @Post('calendar-feed/renew')
  @HttpCode(200)
  @Access('signed-in')
  @WithoutIdempotencyKey()
  renew(@CurrentPerson() actor: PersonActor): Promise<NewCalendarFeed> {
    return this.renewFeed.execute(actor);
  }

  @Command('calendar-feed/revoke')
  @Access('signed-in')
  revoke(@CurrentPerson() actor: PersonActor): Promise<CalendarFeedView> {
    return this.revokeFeed.execute(actor);
  }
}
