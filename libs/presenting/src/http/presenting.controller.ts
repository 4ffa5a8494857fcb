import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type PresentationView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { HandOverPresenting } from '../commands/hand-over-presenting.js';
import { ShowPage } from '../commands/show-page.js';
import { StopPresenting } from '../commands/stop-presenting.js';
import { HandOverDto, ShowPageDto, StopPresentingDto } from './presenting.dto.js';

/** The page that everybody follows. */
@Controller('api/meetings/:id/presentation')
export class PresentingController {
  constructor(
    private readonly handing: HandOverPresenting,
    private readonly showing: ShowPage,
    private readonly stopping: StopPresenting,
  ) {}

  @Command('hand-over')
  @Access('signed-in')
  handOver(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: HandOverDto,
  ): Promise<PresentationView> {
    return this.handing.execute(actor, id, input);
  }

  @Command('show')
  @Access('signed-in')
  show(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ShowPageDto,
  ): Promise<PresentationView> {
    return this.showing.execute(actor, id, input);
  }

  @Command('stop')
  @Access('signed-in')
  stop(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StopPresentingDto,
  ): Promise<void> {
    return this.stopping.execute(actor, id, input);
  }
}
