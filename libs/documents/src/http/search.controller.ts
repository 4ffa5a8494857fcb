import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type FoundInMeeting } from '@app/contracts';
import { Access, CurrentPerson, type PersonActor } from '@app/platform';
import { PageTextsQueries } from '../queries/page-texts.queries.js';
import { FindDto } from './document.dto.js';

/** Search over all papers of a meeting. */
@Controller('api/meetings/:id/papers/find')
export class SearchController {
  constructor(private readonly texts: PageTextsQueries) {}

  @Get()
  @Access('signed-in', 'hall-tablet')
  find(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { q }: FindDto,
  ): Promise<FoundInMeeting> {
    return this.texts.findInMeeting(actor, id, q);
  }
}
