import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type SiteView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddSite } from '../commands/add-site.js';
import { EditSite } from '../commands/edit-site.js';
import { RemoveSite } from '../commands/remove-site.js';
import { SiteDto, SiteEditDto } from './seat.dto.js';

/** Remote rooms (điểm cầu) and who answers for each. */
@Controller('api/meetings/:id/sites')
export class SitesController {
  constructor(
    private readonly add: AddSite,
    private readonly edit: EditSite,
    private readonly remove: RemoveSite,
  ) {}

  @Command()
  @Access('signed-in')
  addSite(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SiteDto,
  ): Promise<SiteView> {
    return this.add.execute(actor, id, input);
  }

  @Command(':siteId/edit')
  @Access('signed-in')
  editSite(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('siteId', ParseUUIDPipe) siteId: string,
    @Body() input: SiteEditDto,
  ): Promise<SiteView> {
    return this.edit.execute(actor, id, siteId, input);
  }

  @Command(':siteId/remove')
  @Access('signed-in')
  removeSite(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('siteId', ParseUUIDPipe) siteId: string,
  ): Promise<void> {
    return this.remove.execute(actor, id, siteId);
  }
}
