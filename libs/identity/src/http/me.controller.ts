import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  type CodeRequestView,
  type DeviceView,
  type JournalEntry,
  type Me,
  type Page,
  type PersonCard,
} from '@app/contracts';
import {
  Access,
  Command,
  CONFIG,
  type Config,
  CurrentPerson,
  type PersonActor,
  WithoutIdempotencyKey,
} from '@app/platform';
import { type Request, type Response } from 'express';
import { ChangePassword } from '../commands/change-password.js';
import { EndOtherSessions } from '../commands/end-other-sessions.js';
import { EndSession } from '../commands/end-session.js';
import { StepUp } from '../commands/step-up.js';
import { CodeRequestQueries } from '../queries/code-request.queries.js';
import { JournalQueries } from '../queries/journal.queries.js';
import { MeQueries } from '../queries/me.queries.js';
import { PeopleQueries } from '../queries/people.queries.js';
import { SessionQueries } from '../queries/session.queries.js';
import { PasswordChangeDto, StepUpDto } from './account.dto.js';
import { setSessionCookie } from './cookies.js';
import { deviceFacts } from './device-facts.js';
import { CursorDto, DirectorySearchDto } from './directory.dto.js';

/** Who am I, my devices, my journal, my password; and the internal directory. */
@Controller('api')
export class MeController {
  constructor(
    private readonly mine: MeQueries,
    private readonly sessions: SessionQueries,
    private readonly journal: JournalQueries,
    private readonly requests: CodeRequestQueries,
    private readonly people: PeopleQueries,
    private readonly endSession: EndSession,
    private readonly endOthers: EndOtherSessions,
    private readonly changePassword: ChangePassword,
    private readonly stepUp: StepUp,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('me')
  @Access('signed-in', 'hall-tablet')
  me(@CurrentPerson() actor: PersonActor): Promise<Me> {
    return this.mine.me(actor);
  }

  @Get('me/devices')
  @Access('signed-in')
  devices(@CurrentPerson() actor: PersonActor): Promise<readonly DeviceView[]> {
    return this.sessions.devicesOf(actor);
  }

  @Command('me/devices/:id/end')
  @Access('signed-in')
  endDevice(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<void> {
    return this.endSession.execute(actor, id, deviceFacts(request, this.config));
  }

  @Command('me/other-devices/end')
  @Access('signed-in')
  endOtherDevices(@CurrentPerson() actor: PersonActor, @Req() request: Request): Promise<void> {
    return this.endOthers.execute(actor, deviceFacts(request, this.config));
  }

  @Get('me/journal')
  @Access('signed-in')
  myJournal(@CurrentPerson() actor: PersonActor, @Query() { cursor }: CursorDto): Promise<Page<JournalEntry>> {
    return this.journal.mine(actor, cursor);
  }

  /** A reset of my own password that waits for a second administrator: I may object (`code-requests/:id/cancel`). */
  @Get('me/code-requests')
  @Access('signed-in')
  myCodeRequests(@CurrentPerson() actor: PersonActor): Promise<readonly CodeRequestView[]> {
    return this.requests.ofMine(actor);
  }

  @Command('me/password/change')
  @Access('signed-in')
  change(
    @CurrentPerson() actor: PersonActor,
    @Body() input: PasswordChangeDto,
    @Req() request: Request,
  ): Promise<void> {
    return this.changePassword.execute(actor, input, deviceFacts(request, this.config));
  }

  /** A fresh proof of who holds this session; the answer sets a new cookie. */
  @Post('me/step-up')
  @HttpCode(204)
  @Access('signed-in')
  @WithoutIdempotencyKey()
  async proveAgain(
    @CurrentPerson() actor: PersonActor,
    @Body() input: StepUpDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = await this.stepUp.execute(actor, input);
    setSessionCookie(response, token, this.config.publicUrl.protocol === 'https:');
  }

  /** Name and position of colleagues, for naming a substitute or a presenter. */
  @Get('directory')
  @Access('signed-in')
  directory(
    @CurrentPerson() actor: PersonActor,
    @Query() { search }: DirectorySearchDto,
  ): Promise<readonly PersonCard[]> {
    return this.people.directory(actor, search);
  }
}
