import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type MeetingCard, type MeetingHead, type MeetingSnapshot } from '@app/contracts';
import { Access, type Actor, Clock, Command, CurrentActor, CurrentPerson, type PersonActor } from '@app/platform';
import { CreateMeeting } from '../commands/create-meeting.js';
import { IssueMeeting } from '../commands/issue-meeting.js';
import { MyMeetingsQueries } from '../queries/my-meetings.queries.js';
import { SnapshotQueries } from '../queries/snapshot.queries.js';
import { MeetingDto, MeetingWindowDto } from './meeting.dto.js';

const DAY_MS = 24 * 3600 * 1000;

/** Meetings: mine, one with everything in it, and its life. */
@Controller('api/meetings')
export class MeetingController {
  constructor(
    private readonly myMeetings: MyMeetingsQueries,
    private readonly snapshots: SnapshotQueries,
    private readonly create: CreateMeeting,
    private readonly issue: IssueMeeting,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('signed-in')
  mine(@CurrentPerson() actor: PersonActor, @Query() window: MeetingWindowDto): Promise<readonly MeetingCard[]> {
    const now = this.clock.now().getTime();
    return this.myMeetings.mine(actor, {
      from: new Date(window.from ?? now - 30 * DAY_MS),
      until: new Date(window.until ?? now + 90 * DAY_MS),
    });
  }

  @Command()
  @Access('secretariat')
  createMeeting(@CurrentPerson() actor: PersonActor, @Body() input: MeetingDto): Promise<MeetingHead> {
    return this.create.execute(actor, input);
  }

  /** Everything the caller may know of the meeting, and where its streams stand. */
  @Get(':id/snapshot')
  @Access('signed-in', 'screen')
  snapshot(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingSnapshot> {
    return this.snapshots.snapshot(actor, id);
  }

  @Command(':id/issue')
  @Access('signed-in')
  issueMeeting(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.issue.execute(actor, id);
  }
}
