import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type SeatView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddSeats } from '../commands/add-seats.js';
import { EditSeat } from '../commands/edit-seat.js';
import { FillSeat } from '../commands/fill-seat.js';
import { RemoveSeat } from '../commands/remove-seat.js';
import { SeatEditDto, SeatFillDto, SeatsDto } from './seat.dto.js';

/** Who is invited, in which roles, where they sit. */
@Controller('api/meetings/:id/seats')
export class SeatsController {
  constructor(
    private readonly add: AddSeats,
    private readonly edit: EditSeat,
    private readonly fill: FillSeat,
    private readonly remove: RemoveSeat,
  ) {}

  @Command()
  @Access('signed-in')
  addSeats(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SeatsDto,
  ): Promise<readonly SeatView[]> {
    return this.add.execute(actor, id, input);
  }

  @Command(':seatId/edit')
  @Access('signed-in')
  editSeat(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seatId', ParseUUIDPipe) seatId: string,
    @Body() input: SeatEditDto,
  ): Promise<SeatView> {
    return this.edit.execute(actor, id, seatId, input);
  }

  @Command(':seatId/fill')
  @Access('signed-in')
  fillSeat(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seatId', ParseUUIDPipe) seatId: string,
    @Body() input: SeatFillDto,
  ): Promise<SeatView> {
    return this.fill.execute(actor, id, seatId, input);
  }

  @Command(':seatId/remove')
  @Access('signed-in')
  removeSeat(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seatId', ParseUUIDPipe) seatId: string,
  ): Promise<void> {
    return this.remove.execute(actor, id, seatId);
  }
}
