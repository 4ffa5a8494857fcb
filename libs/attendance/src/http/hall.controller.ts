import { Body, Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { type HallCodeView, type SeatCodeView } from '@app/contracts';
import { Access, type Actor, Command, CurrentActor, CurrentPerson, type PersonActor } from '@app/platform';
import { HideHallCode } from '../commands/hide-hall-code.js';
import { IssueSeatCodes } from '../commands/issue-seat-codes.js';
import { ShowHallCode } from '../commands/show-hall-code.js';
import { AttendanceQueries } from '../queries/attendance.queries.js';
import { AttendanceSheetQueries } from '../queries/attendance-sheet.queries.js';
import { HallCodeOfDto, SeatsMarkDto } from './attendance.dto.js';

/** What the secretariat prepares for the hall: tablets per seat, the code on the wall, the sheet to sign. */
@Controller('api/meetings/:id/attendance')
export class HallController {
  constructor(
    private readonly codes: IssueSeatCodes,
    private readonly showing: ShowHallCode,
    private readonly hiding: HideHallCode,
    private readonly attendance: AttendanceQueries,
    private readonly sheets: AttendanceSheetQueries,
  ) {}

  /** One-time codes that open hall tablets; shown once. */
  @Command('seat-codes')
  @Access('signed-in')
  issueSeatCodes(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SeatsMarkDto,
  ): Promise<readonly SeatCodeView[]> {
    return this.codes.execute(actor, id, input);
  }

  @Command('hall-code/show')
  @Access('signed-in')
  showHallCode(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.showing.execute(actor, id);
  }

  @Command('hall-code/hide')
  @Access('signed-in')
  hideHallCode(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.hiding.execute(actor, id);
  }

  /** The code of the moment, for the screen that shows it. */
  @Get('hall-code')
  @Access('signed-in', 'screen')
  hallCode(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() of: HallCodeOfDto,
  ): Promise<HallCodeView> {
    return this.attendance.hallCode(actor, id, of.siteId ?? null);
  }

  /** The attendance sheet to sign, as PDF. */
  @Get('sheet')
  @Access('signed-in')
  async sheet(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { bytes, fileName } = await this.sheets.sheet(actor, id);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }
}
