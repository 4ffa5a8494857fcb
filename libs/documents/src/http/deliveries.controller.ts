import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type PaperDeliveries } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { ReceivePapers } from '../commands/receive-papers.js';
import { DeliveriesQueries } from '../queries/deliveries.queries.js';
import { ReceivedDto } from './document.dto.js';

/** Which papers have reached which device. */
@Controller('api/meetings/:id/papers/received')
export class DeliveriesController {
  constructor(
    private readonly receive: ReceivePapers,
    private readonly deliveries: DeliveriesQueries,
  ) {}

  /** Said by a device of itself; said again it changes nothing. */
  @Command()
  @Access('signed-in', 'hall-tablet')
  received(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReceivedDto,
  ): Promise<void> {
    return this.receive.execute(actor, id, input);
  }

  @Get()
  @Access('signed-in')
  ofMeeting(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<PaperDeliveries> {
    return this.deliveries.ofMeeting(actor, id);
  }
}
