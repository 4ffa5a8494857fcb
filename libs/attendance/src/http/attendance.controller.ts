import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { type AttendanceView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { CheckIn } from '../commands/check-in.js';
import { LeaveMeeting } from '../commands/leave-meeting.js';
import { MarkAbsent } from '../commands/mark-absent.js';
import { MarkPresent } from '../commands/mark-present.js';
import { ReturnToMeeting } from '../commands/return-to-meeting.js';
import { WithdrawCheckIn } from '../commands/withdraw-check-in.js';
import { CheckInDto, MarkPresentDto, SeatMarkDto, SeatsMarkDto } from './attendance.dto.js';

/** Who is here: by oneself, by the contact of a site, by the secretary's roll. */
@Controller('api/meetings/:id/attendance')
export class AttendanceController {
  constructor(
    private readonly checkIn: CheckIn,
    private readonly present: MarkPresent,
    private readonly absent: MarkAbsent,
    private readonly leaving: LeaveMeeting,
    private readonly returning: ReturnToMeeting,
    private readonly withdrawing: WithdrawCheckIn,
  ) {}

  /** "Tôi là đồng chí …". */
  @Command('check-in')
  @Access('signed-in')
  checkMeIn(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CheckInDto,
  ): Promise<AttendanceView> {
    return this.checkIn.execute(actor, id, input);
  }

  @Command('mark-present')
  @Access('signed-in')
  markPresent(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MarkPresentDto,
  ): Promise<readonly AttendanceView[]> {
    return this.present.execute(actor, id, input);
  }

  @Command('mark-absent')
  @Access('signed-in')
  markAbsent(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SeatsMarkDto,
  ): Promise<readonly AttendanceView[]> {
    return this.absent.execute(actor, id, input);
  }

  @Command('leave')
  @Access('signed-in')
  leave(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SeatMarkDto,
  ): Promise<AttendanceView> {
    return this.leaving.execute(actor, id, input);
  }

  @Command('return')
  @Access('signed-in')
  comeBack(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SeatMarkDto,
  ): Promise<AttendanceView> {
    return this.returning.execute(actor, id, input);
  }

  /** A mistaken check-in, or a mistaken "absent". */
  @Command('withdraw')
  @Access('signed-in')
  withdraw(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SeatMarkDto,
  ): Promise<void> {
    return this.withdrawing.execute(actor, id, input);
  }
}
