import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type BodyView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddMember } from '../commands/add-member.js';
import { CreateBody } from '../commands/create-body.js';
import { EditBody } from '../commands/edit-body.js';
import { EditMember } from '../commands/edit-member.js';
import { RemoveMember } from '../commands/remove-member.js';
import { BodyQueries } from '../queries/body.queries.js';
import { BodyDto, BodyEditDto, BodyMemberAddDto, BodyMemberEditDto, RevisionDto } from './directory.dto.js';

/** Decision-making bodies and their rolls. */
@Controller('api/bodies')
export class BodiesController {
  constructor(
    private readonly bodies: BodyQueries,
    private readonly create: CreateBody,
    private readonly edit: EditBody,
    private readonly add: AddMember,
    private readonly editOne: EditMember,
    private readonly remove: RemoveMember,
  ) {}

  /** Those that the caller administers or works for. */
  @Get()
  @Access('sysadmin', 'org-admin', 'secretariat', 'auditor')
  list(@CurrentPerson() actor: PersonActor): Promise<readonly BodyView[]> {
    return this.bodies.list(actor);
  }

  @Get(':id')
  @Access('sysadmin', 'org-admin', 'secretariat', 'auditor')
  one(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<BodyView> {
    return this.bodies.one(actor, id);
  }

  @Command()
  @Access('sysadmin', 'org-admin')
  createBody(@CurrentPerson() actor: PersonActor, @Body() input: BodyDto): Promise<BodyView> {
    return this.create.execute(actor, input);
  }

  @Command(':id/edit')
  @Access('sysadmin', 'org-admin')
  editBody(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: BodyEditDto,
  ): Promise<BodyView> {
    return this.edit.execute(actor, id, input);
  }

  @Command(':id/members')
  @Access('sysadmin', 'org-admin')
  addMember(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: BodyMemberAddDto,
  ): Promise<BodyView> {
    return this.add.execute(actor, id, input);
  }

  @Command(':id/members/:memberId/edit')
  @Access('sysadmin', 'org-admin')
  editMember(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) bodyId: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() input: BodyMemberEditDto,
  ): Promise<BodyView> {
    return this.editOne.execute(actor, { bodyId, memberId }, input);
  }

  @Command(':id/members/:memberId/remove')
  @Access('sysadmin', 'org-admin')
  removeMember(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) bodyId: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() input: RevisionDto,
  ): Promise<BodyView> {
    return this.remove.execute(actor, { bodyId, memberId }, input);
  }
}
