import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type AnswerView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AnswerInvitation } from '../commands/answer-invitation.js';
import { GiveConsent } from '../commands/give-consent.js';
import { RecordConsent } from '../commands/record-consent.js';
import { AnswerDto, ConsentDto, RecordConsentDto } from './invitations.dto.js';

/** Answers to the invitation, and the chairman's consent to absences. */
@Controller('api/meetings/:id/answers')
export class InvitationsController {
  constructor(
    private readonly answer: AnswerInvitation,
    private readonly consent: GiveConsent,
    private readonly record: RecordConsent,
  ) {}

  @Command()
  @Access('signed-in')
  answerInvitation(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AnswerDto,
  ): Promise<AnswerView> {
    return this.answer.execute(actor, id, input);
  }

  @Command('consent')
  @Access('signed-in')
  giveConsent(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConsentDto,
  ): Promise<AnswerView> {
    return this.consent.execute(actor, id, input);
  }

  @Command('record-consent')
  @Access('signed-in')
  recordConsent(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RecordConsentDto,
  ): Promise<AnswerView> {
    return this.record.execute(actor, id, input);
  }
}
