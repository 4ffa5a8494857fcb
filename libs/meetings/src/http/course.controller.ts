import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type AgendaItemView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { BeginItem } from '../commands/begin-item.js';
import { EndItem } from '../commands/end-item.js';
import { SkipItem } from '../commands/skip-item.js';

/** The agenda as the session goes through it. */
@Controller('api/meetings/:id/items/:itemId')
export class CourseController {
  constructor(
    private readonly begin: BeginItem,
    private readonly end: EndItem,
    private readonly skip: SkipItem,
  ) {}

  @Command('begin')
  @Access('signed-in')
  beginItem(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
  ): Promise<AgendaItemView> {
    return this.begin.execute(actor, id, itemId);
  }

  @Command('end')
  @Access('signed-in')
  endItem(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
  ): Promise<AgendaItemView> {
    return this.end.execute(actor, id, itemId);
  }

  @Command('skip')
  @Access('signed-in')
  skipItem(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
  ): Promise<AgendaItemView> {
    return this.skip.execute(actor, id, itemId);
  }
}
