import { Controller, Get, Header, Param } from '@nestjs/common';
import { Access, notFound } from '@app/platform';
import { CalendarFeedQueries } from '../queries/calendar-feed.queries.js';

/** For calendar programs, which cannot sign in: the address itself is the key. */
@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly feeds: CalendarFeedQueries) {}

  @Get(':file')
  @Access('public')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  file(@Param('file') file: string): Promise<string> {
    const token = /^([\w-]{20,100})\.ics$/.exec(file)?.[1];
    if (token === undefined) throw notFound();
    return this.feeds.file(token);
  }
}
