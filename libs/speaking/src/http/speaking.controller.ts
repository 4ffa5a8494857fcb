import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type FloorRequestView, type FloorView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { EndFloor } from '../commands/end-floor.js';
import { ExtendFloor } from '../commands/extend-floor.js';
import { GiveFloor } from '../commands/give-floor.js';
import { LeaveUncalled } from '../commands/leave-uncalled.js';
import { ReorderQueue } from '../commands/reorder-queue.js';
import { RequestFloor } from '../commands/request-floor.js';
import { WithdrawRequest } from '../commands/withdraw-request.js';
import { FloorIdDto, FloorOrderDto, FloorRequestDto, FloorRequestIdDto, GiveFloorDto } from './speaking.dto.js';

/** Asking for the floor, and the floor itself. */
@Controller('api/meetings/:id/floor')
export class SpeakingController {
  constructor(
    private readonly asking: RequestFloor,
    private readonly withdrawing: WithdrawRequest,
    private readonly reordering: ReorderQueue,
    private readonly giving: GiveFloor,
    private readonly extending: ExtendFloor,
    private readonly ending: EndFloor,
    private readonly leaving: LeaveUncalled,
  ) {}

  @Command('request')
  @Access('signed-in')
  request(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FloorRequestDto,
  ): Promise<FloorRequestView> {
    return this.asking.execute(actor, id, input);
  }

  @Command('withdraw')
  @Access('signed-in')
  withdraw(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FloorRequestIdDto,
  ): Promise<void> {
    return this.withdrawing.execute(actor, id, input);
  }

  @Command('reorder')
  @Access('signed-in')
  reorder(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FloorOrderDto,
  ): Promise<readonly FloorRequestView[]> {
    return this.reordering.execute(actor, id, input);
  }

  @Command('give')
  @Access('signed-in')
  give(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: GiveFloorDto,
  ): Promise<FloorView> {
    return this.giving.execute(actor, id, input.input());
  }

  /** Two more minutes. */
  @Command('extend')
  @Access('signed-in')
  extend(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FloorIdDto,
  ): Promise<FloorView> {
    return this.extending.execute(actor, id, input);
  }

  @Command('end')
  @Access('signed-in')
  end(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FloorIdDto,
  ): Promise<void> {
    return this.ending.execute(actor, id, input);
  }

  /** "Chưa mời": the person alone is asked for a written opinion. */
  @Command('leave-uncalled')
  @Access('signed-in')
  leaveUncalled(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FloorRequestIdDto,
  ): Promise<void> {
    return this.leaving.execute(actor, id, input);
  }
}
