import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type AgendaItemView, type ItemScriptView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddItems } from '../commands/add-items.js';
import { EditItem } from '../commands/edit-item.js';
import { EditScript } from '../commands/edit-script.js';
import { RemoveItem } from '../commands/remove-item.js';
import { ReorderItems } from '../commands/reorder-items.js';
import { ItemEditDto, ItemOrderDto, ItemsDto, ScriptDto } from './item.dto.js';

/** The agenda as it is prepared. */
@Controller('api/meetings/:id/items')
export class AgendaController {
  constructor(
    private readonly add: AddItems,
    private readonly edit: EditItem,
    private readonly remove: RemoveItem,
    private readonly reorder: ReorderItems,
    private readonly script: EditScript,
  ) {}

  @Command()
  @Access('signed-in')
  addItems(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ItemsDto,
  ): Promise<readonly AgendaItemView[]> {
    return this.add.execute(actor, id, input);
  }

  @Command('reorder')
  @Access('signed-in')
  reorderItems(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ItemOrderDto,
  ): Promise<readonly AgendaItemView[]> {
    return this.reorder.execute(actor, id, input);
  }

  @Command(':itemId/edit')
  @Access('signed-in')
  editItem(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() input: ItemEditDto,
  ): Promise<AgendaItemView> {
    return this.edit.execute(actor, id, itemId, input);
  }

  @Command(':itemId/remove')
  @Access('signed-in')
  removeItem(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
  ): Promise<void> {
    return this.remove.execute(actor, id, itemId);
  }

  /** What the chair reads out, and the draft conclusion. */
  @Command(':itemId/edit-script')
  @Access('signed-in')
  editScript(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() input: ScriptDto,
  ): Promise<ItemScriptView> {
    return this.script.execute(actor, id, itemId, input);
  }
}
