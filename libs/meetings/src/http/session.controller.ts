import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type MeetingHead } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { CloseMeeting } from '../commands/close-meeting.js';
import { ConcludeMeeting } from '../commands/conclude-meeting.js';
import { HandOverChair } from '../commands/hand-over-chair.js';
import { OpenMeeting } from '../commands/open-meeting.js';
import { PauseMeeting } from '../commands/pause-meeting.js';
import { ResumeMeeting } from '../commands/resume-meeting.js';
import { ChairHandOverDto, MeetingOpenDto } from './meeting-life.dto.js';

/** The session: opened, paused, closed, concluded, and who presides. */
@Controller('api/meetings/:id')
export class SessionController {
  constructor(
    private readonly openMeeting: OpenMeeting,
    private readonly pauseMeeting: PauseMeeting,
    private readonly resumeMeeting: ResumeMeeting,
    private readonly closeMeeting: CloseMeeting,
    private readonly concludeMeeting: ConcludeMeeting,
    private readonly handOver: HandOverChair,
  ) {}

  @Command('open')
  @Access('signed-in')
  open(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MeetingOpenDto,
  ): Promise<MeetingHead> {
    return this.openMeeting.execute(actor, id, input);
  }

  @Command('pause')
  @Access('signed-in')
  pause(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.pauseMeeting.execute(actor, id);
  }

  @Command('resume')
  @Access('signed-in')
  resume(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.resumeMeeting.execute(actor, id);
  }

  @Command('close')
  @Access('signed-in')
  close(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.closeMeeting.execute(actor, id);
  }

  @Command('conclude')
  @Access('signed-in')
  conclude(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.concludeMeeting.execute(actor, id);
  }

  @Command('hand-over-chair')
  @Access('signed-in')
  handOverChair(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChairHandOverDto,
  ): Promise<MeetingHead> {
    return this.handOver.execute(actor, id, input);
  }
}
