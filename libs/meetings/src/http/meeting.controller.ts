import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import {
  type MeetingActView,
  type MeetingCard,
  type MeetingHead,
  type MeetingSnapshot,
  type PreparedBody,
  type RuleProfileView,
} from '@app/contracts';
import { Access, type Actor, Clock, Command, CurrentActor, CurrentPerson, type PersonActor } from '@app/platform';
import { CloneMeeting } from '../commands/clone-meeting.js';
import { CreateMeeting } from '../commands/create-meeting.js';
import { EditMeeting } from '../commands/edit-meeting.js';
import { ActQueries } from '../queries/act.queries.js';
import { MyMeetingsQueries } from '../queries/my-meetings.queries.js';
import { RuleProfileQueries } from '../queries/rule-profile.queries.js';
import { SnapshotQueries } from '../queries/snapshot.queries.js';
import { MeetingCloneDto, MeetingDto, MeetingEditDto, MeetingWindowDto } from './meeting.dto.js';

const DAY_MS = 24 * 3600 * 1000;

/** Meetings: mine, one with everything in it, a new one. */
@Controller('api/meetings')
export class MeetingController {
  constructor(
    private readonly myMeetings: MyMeetingsQueries,
    private readonly snapshots: SnapshotQueries,
    private readonly acts: ActQueries,
    private readonly profiles: RuleProfileQueries,
    private readonly create: CreateMeeting,
    private readonly edit: EditMeeting,
    private readonly clone: CloneMeeting,
    private readonly clock: Clock,
  ) {}

  /** The meetings the caller has to do with in a span of time, for lists and the calendar. */
  @Get()
  @Access('signed-in', 'hall-tablet')
  mine(@CurrentPerson() actor: PersonActor, @Query() window: MeetingWindowDto): Promise<readonly MeetingCard[]> {
    const now = this.clock.now().getTime();
    return this.myMeetings.mine(actor, {
      from: new Date(window.from ?? now - 30 * DAY_MS),
      until: new Date(window.until ?? now + 90 * DAY_MS),
    });
  }

  /** Bodies whose meetings the caller may create. */
  @Get('bodies')
  @Access('signed-in')
  preparedBodies(@CurrentPerson() actor: PersonActor): Promise<readonly PreparedBody[]> {
    return this.myMeetings.preparedBodies(actor);
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

  /** Who did what, on whose direction; for chair and secretaries. */
  @Get(':id/acts')
  @Access('signed-in')
  actsOfMeeting(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<readonly MeetingActView[]> {
    return this.acts.ofMeeting(actor, id);
  }

  /** The rules it is held under: kept since it opened, before that those in force on its day. */
  @Get(':id/rule-profile')
  @Access('signed-in')
  ruleProfile(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<RuleProfileView> {
    return this.profiles.ofMeeting(actor, id);
  }

  @Command(':id/edit')
  @Access('signed-in')
  editMeeting(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MeetingEditDto,
  ): Promise<MeetingHead> {
    return this.edit.execute(actor, id, input);
  }

  /** A new draft with its agenda, seats and sites. */
  @Command(':id/clone')
  @Access('secretariat')
  cloneMeeting(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MeetingCloneDto,
  ): Promise<MeetingHead> {
    return this.clone.execute(actor, id, input);
  }
}
