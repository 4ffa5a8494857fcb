import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type RuleProfileView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { CreateRuleProfile } from '../commands/create-rule-profile.js';
import { DeleteRuleProfile } from '../commands/delete-rule-profile.js';
import { EditRuleProfile } from '../commands/edit-rule-profile.js';
import { RuleProfileQueries } from '../queries/rule-profile.queries.js';
import { DayDto, RuleProfileDto, RuleProfileEditDto } from './rule-profile.dto.js';

/** The rules of bodies; kept by each body's secretariat. */
@Controller('api')
export class RuleProfilesController {
  constructor(
    private readonly queries: RuleProfileQueries,
    private readonly create: CreateRuleProfile,
    private readonly edit: EditRuleProfile,
    private readonly remove: DeleteRuleProfile,
  ) {}

  @Get('bodies/:bodyId/rule-profiles')
  @Access('secretariat')
  ofBody(
    @CurrentPerson() actor: PersonActor,
    @Param('bodyId', ParseUUIDPipe) bodyId: string,
  ): Promise<readonly RuleProfileView[]> {
    return this.queries.ofBody(actor, bodyId);
  }

  /** The profile in force on a day. */
  @Get('bodies/:bodyId/rule-profiles/in-force')
  @Access('secretariat')
  onDay(
    @CurrentPerson() actor: PersonActor,
    @Param('bodyId', ParseUUIDPipe) bodyId: string,
    @Query() { day }: DayDto,
  ): Promise<RuleProfileView> {
    return this.queries.onDay(actor, bodyId, day);
  }

  @Command('bodies/:bodyId/rule-profiles')
  @Access('secretariat')
  createRuleProfile(
    @CurrentPerson() actor: PersonActor,
    @Param('bodyId', ParseUUIDPipe) bodyId: string,
    @Body() input: RuleProfileDto,
  ): Promise<RuleProfileView> {
    return this.create.execute(actor, bodyId, input);
  }

  @Command('rule-profiles/:id/edit')
  @Access('secretariat')
  editRuleProfile(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RuleProfileEditDto,
  ): Promise<RuleProfileView> {
    return this.edit.execute(actor, id, input);
  }

  @Command('rule-profiles/:id/delete')
  @Access('secretariat')
  deleteRuleProfile(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.remove.execute(actor, id);
  }
}
