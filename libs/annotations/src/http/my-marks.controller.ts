import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type MarkSummary } from '@app/contracts';
import { Access, CurrentPerson, type PersonActor } from '@app/platform';
import { MarksQueries } from '../queries/marks.queries.js';

/** One's own marks on all papers of a meeting. */
@Controller('api/meetings/:id/marks')
export class MyMarksController {
  constructor(private readonly marks: MarksQueries) {}

  @Get()
  @Access('signed-in', 'hall-tablet')
  mine(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly MarkSummary[]> {
    return this.marks.mine(actor, id);
  }
}
