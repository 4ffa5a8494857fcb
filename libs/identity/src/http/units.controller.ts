import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type UnitView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { CreateUnit } from '../commands/create-unit.js';
import { EditUnit } from '../commands/edit-unit.js';
import { RemoveUnit } from '../commands/remove-unit.js';
import { UnitQueries } from '../queries/unit.queries.js';
import { UnitDto, UnitEditDto } from './directory.dto.js';

/** The tree of units. */
@Controller('api/units')
export class UnitsController {
  constructor(
    private readonly units: UnitQueries,
    private readonly create: CreateUnit,
    private readonly edit: EditUnit,
    private readonly remove: RemoveUnit,
  ) {}

  @Get()
  @Access('sysadmin', 'org-admin', 'secretariat', 'auditor')
  tree(): Promise<readonly UnitView[]> {
    return this.units.tree();
  }

  @Command()
  @Access('sysadmin', 'org-admin')
  createUnit(@CurrentPerson() actor: PersonActor, @Body() input: UnitDto): Promise<UnitView> {
    return this.create.execute(actor, input);
  }

  @Command(':id/edit')
  @Access('sysadmin', 'org-admin')
  editUnit(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UnitEditDto,
  ): Promise<UnitView> {
    return this.edit.execute(actor, id, input);
  }

  @Command(':id/remove')
  @Access('sysadmin', 'org-admin')
  removeUnit(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.remove.execute(actor, id);
  }
}
