import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type JournalEntry, type Page, type PersonView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddAide } from '../commands/add-aide.js';
import { CreatePerson } from '../commands/create-person.js';
import { EditPerson } from '../commands/edit-person.js';
import { GrantRole } from '../commands/grant-role.js';
import { RemoveAide } from '../commands/remove-aide.js';
import { RevokeRole } from '../commands/revoke-role.js';
import { JournalQueries } from '../queries/journal.queries.js';
import { PeopleQueries } from '../queries/people.queries.js';
import { AideDto, CursorDto, PeopleSearchDto, PersonDto, PersonEditDto, RoleDto } from './directory.dto.js';

/** People with their posts, roles and aides. */
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly journal: JournalQueries,
    private readonly create: CreatePerson,
    private readonly edit: EditPerson,
    private readonly grant: GrantRole,
    private readonly revoke: RevokeRole,
    private readonly add: AddAide,
    private readonly remove: RemoveAide,
  ) {}

  /** Whoever the caller may read, in protocol order, part by part. */
  @Get()
  @Access('sysadmin', 'org-admin', 'secretariat', 'auditor')
  list(@CurrentPerson() actor: PersonActor, @Query() ask: PeopleSearchDto): Promise<Page<PersonView>> {
    return this.people.list(actor, ask);
  }

  @Get(':id')
  @Access('sysadmin', 'org-admin', 'secretariat', 'auditor')
  one(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonView> {
    return this.people.one(actor, id);
  }

  @Command()
  @Access('sysadmin', 'org-admin')
  createPerson(@CurrentPerson() actor: PersonActor, @Body() input: PersonDto): Promise<PersonView> {
    return this.create.execute(actor, input);
  }

  @Command(':id/edit')
  @Access('sysadmin', 'org-admin')
  editPerson(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PersonEditDto,
  ): Promise<PersonView> {
    return this.edit.execute(actor, id, input);
  }

  /** Needs a fresh proof (`POST /api/me/step-up`). */
  @Command(':id/roles/grant')
  @Access('sysadmin', 'org-admin')
  grantRole(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RoleDto,
  ): Promise<PersonView> {
    return this.grant.execute(actor, id, input);
  }

  @Command(':id/roles/revoke')
  @Access('sysadmin', 'org-admin')
  revokeRole(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RoleDto,
  ): Promise<PersonView> {
    return this.revoke.execute(actor, id, input);
  }

  /** `:id` is the leader. */
  @Command(':id/aides/add')
  @Access('sysadmin', 'org-admin')
  addAide(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AideDto,
  ): Promise<PersonView> {
    return this.add.execute(actor, id, input);
  }

  @Command(':id/aides/remove')
  @Access('sysadmin', 'org-admin')
  removeAide(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AideDto,
  ): Promise<PersonView> {
    return this.remove.execute(actor, id, input);
  }

  /** Sign-ins, refusals and administrators' acts on this person's account. */
  @Get(':id/journal')
  @Access('sysadmin', 'org-admin', 'auditor')
  journalOf(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: CursorDto,
  ): Promise<Page<JournalEntry>> {
    return this.journal.ofPerson(actor, id, cursor);
  }
}
