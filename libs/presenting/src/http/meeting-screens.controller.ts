import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type PairedScreenView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { PairScreen } from '../commands/pair-screen.js';
import { UnpairScreen } from '../commands/unpair-screen.js';
import { ScreenQueries } from '../queries/screen.queries.js';
import { PairScreenDto } from './screen.dto.js';

/** The screens of a meeting's hall and sites. */
@Controller('api/meetings/:id/screens')
export class MeetingScreensController {
  constructor(
    private readonly pairing: PairScreen,
    private readonly unpairing: UnpairScreen,
    private readonly screens: ScreenQueries,
  ) {}

  @Get()
  @Access('signed-in')
  ofMeeting(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<readonly PairedScreenView[]> {
    return this.screens.ofMeeting(actor, id);
  }

  @Command('pair')
  @Access('signed-in')
  pair(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PairScreenDto,
  ): Promise<PairedScreenView> {
    return this.pairing.execute(actor, id, input);
  }

  @Command(':screenId/unpair')
  @Access('signed-in')
  unpair(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('screenId', ParseUUIDPipe) screenId: string,
  ): Promise<void> {
    return this.unpairing.execute(actor, id, screenId);
  }
}
