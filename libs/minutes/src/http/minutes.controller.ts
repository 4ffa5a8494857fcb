import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type ConclusionView, type OutcomeView, type SpeechView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddSpeech } from '../commands/add-speech.js';
import { RecordOutcome } from '../commands/record-outcome.js';
import { WriteConclusion } from '../commands/write-conclusion.js';
import { WriteSpeech } from '../commands/write-speech.js';
import { ConclusionDto, NewSpeechDto, OutcomeDto, SpeechDto } from './minutes.dto.js';

/** What the secretary writes down. */
@Controller('api/meetings/:id/minutes')
export class MinutesController {
  constructor(
    private readonly recording: RecordOutcome,
    private readonly concluding: WriteConclusion,
    private readonly adding: AddSpeech,
    private readonly writing: WriteSpeech,
  ) {}

  @Command('outcomes/:itemId/record')
  @Access('signed-in')
  recordOutcome(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() input: OutcomeDto,
  ): Promise<OutcomeView> {
    return this.recording.execute(actor, id, itemId, input);
  }

  @Command('conclusions/write')
  @Access('signed-in')
  writeConclusion(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConclusionDto,
  ): Promise<ConclusionView> {
    return this.concluding.execute(actor, id, input);
  }

  @Command('speeches')
  @Access('signed-in')
  addSpeech(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: NewSpeechDto,
  ): Promise<SpeechView> {
    return this.adding.execute(actor, id, input);
  }

  @Command('speeches/:speechId/write')
  @Access('signed-in')
  writeSpeech(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('speechId', ParseUUIDPipe) speechId: string,
    @Body() input: SpeechDto,
  ): Promise<SpeechView> {
    return this.writing.execute(actor, id, speechId, input);
  }
}
