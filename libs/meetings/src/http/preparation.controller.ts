import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type MeetingHead } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { ApproveMeeting } from '../commands/approve-meeting.js';
import { CancelMeeting } from '../commands/cancel-meeting.js';
import { IssueMeeting } from '../commands/issue-meeting.js';
import { MoveMeeting } from '../commands/move-meeting.js';
import { SendBackMeeting } from '../commands/send-back-meeting.js';
import { SubmitMeeting } from '../commands/submit-meeting.js';
import { MeetingMoveDto, ReasonDto } from './meeting-life.dto.js';

/** A meeting on its way to the session: submitted, approved or sent back, issued, moved, cancelled. */
@Controller('api/meetings/:id')
export class PreparationController {
  constructor(
    private readonly submitMeeting: SubmitMeeting,
    private readonly approveMeeting: ApproveMeeting,
    private readonly sendBackMeeting: SendBackMeeting,
    private readonly issueMeeting: IssueMeeting,
    private readonly moveMeeting: MoveMeeting,
    private readonly cancelMeeting: CancelMeeting,
  ) {}

  @Command('submit')
  @Access('signed-in')
  submit(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.submitMeeting.execute(actor, id);
  }

  @Command('approve')
  @Access('signed-in')
  approve(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.approveMeeting.execute(actor, id);
  }

  @Command('send-back')
  @Access('signed-in')
  sendBack(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonDto,
  ): Promise<MeetingHead> {
    return this.sendBackMeeting.execute(actor, id, input);
  }

  @Command('issue')
  @Access('signed-in')
  issue(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingHead> {
    return this.issueMeeting.execute(actor, id);
  }

  @Command('move')
  @Access('signed-in')
  move(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MeetingMoveDto,
  ): Promise<MeetingHead> {
    return this.moveMeeting.execute(actor, id, input);
  }

  @Command('cancel')
  @Access('signed-in')
  cancel(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonDto,
  ): Promise<MeetingHead> {
    return this.cancelMeeting.execute(actor, id, input);
  }
}
