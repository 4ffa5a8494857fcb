import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type SeatView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddSeats } from '../commands/add-seats.js';
import { SeatsDto } from './meeting.dto.js';

/** Who is invited, in which roles, where they sit. */
@Controller('api/meetings/:id/seats')
export class SeatsController {
  constructor(private readonly add: AddSeats) {}

  @Command()
  @Access('signed-in')
  addSeats(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SeatsDto,
  ): Promise<readonly SeatView[]> {
    return this.add.execute(actor, id, input);
  }
}
