import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MarkNoticesRead } from './commands/mark-notices-read.js';
import { RenewCalendarFeed } from './commands/renew-calendar-feed.js';
import { RevokeCalendarFeed } from './commands/revoke-calendar-feed.js';
import { SendLettersAgain } from './commands/send-letters-again.js';
import { CalendarFeed, Notice, NoticedVersion, NoticeLetter } from './data/entities.js';
import { LetterRepository } from './data/letter.repository.js';
import { NoticeRepository } from './data/notice.repository.js';
import { CalendarController } from './http/calendar.controller.js';
import { LettersController } from './http/letters.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { AbsenceQueries } from './queries/absence.queries.js';
import { CalendarFeedQueries } from './queries/calendar-feed.queries.js';
import { LetterComposer } from './queries/letter.composer.js';
import { LettersQueries } from './queries/letters.queries.js';
import { NoticesQueries } from './queries/notices.queries.js';
import { WaitingQueries } from './queries/waiting.queries.js';
import { SendLetters } from './reactions/send-letters.js';
import { SweepNotices } from './reactions/sweep-notices.js';
import { TellAbsence } from './reactions/tell-absence.js';
import { TellInvited } from './reactions/tell-invited.js';
import { TellMeeting } from './reactions/tell-meeting.js';
import { TellPapers } from './reactions/tell-papers.js';

const commands = [MarkNoticesRead, RenewCalendarFeed, RevokeCalendarFeed, SendLettersAgain];
const queries = [AbsenceQueries, CalendarFeedQueries, LetterComposer, LettersQueries, NoticesQueries, WaitingQueries];
const reactions = [SendLetters, SweepNotices, TellAbsence, TellInvited, TellMeeting, TellPapers];

/** Hears what happens and tells people; no other feature calls it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Notice, NoticeLetter, NoticedVersion, CalendarFeed])],
  controllers: [NoticesController, LettersController, CalendarController],
  providers: [LetterRepository, NoticeRepository, ...commands, ...queries, ...reactions],
})
export class NotificationsModule {}
