import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type AgendaItemView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddItems } from '../commands/add-items.js';
import { ItemsDto } from './meeting.dto.js';

/** The agenda. */
@Controller('api/meetings/:id/items')
export class AgendaController {
  constructor(private readonly add: AddItems) {}

  @Command()
  @Access('signed-in')
  addItems(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ItemsDto,
  ): Promise<readonly AgendaItemView[]> {
    return this.add.execute(actor, id, input);
  }
}
