import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type DeletedMark, type MarkChanges, type MarkOperationsResult } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { ApplyMarkOperations } from '../commands/apply-mark-operations.js';
import { MarksQueries } from '../queries/marks.queries.js';
import { MarkOperationsDto, MarksSinceDto } from './marks.dto.js';

/** What people write on papers: their own, and what others share with them. */
@Controller('api/documents/:id/marks')
export class MarksController {
  constructor(
    private readonly operations: ApplyMarkOperations,
    private readonly marks: MarksQueries,
  ) {}

  @Get()
  @Access('signed-in', 'hall-tablet')
  changes(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { since }: MarksSinceDto,
  ): Promise<MarkChanges> {
    return this.marks.changes(actor, id, since);
  }

  @Get('deleted')
  @Access('signed-in', 'hall-tablet')
  deleted(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<readonly DeletedMark[]> {
    return this.marks.deleted(actor, id);
  }

  @Command('operations')
  @Access('signed-in', 'hall-tablet')
  apply(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MarkOperationsDto,
  ): Promise<MarkOperationsResult> {
    return this.operations.execute(actor, id, input);
  }
}
