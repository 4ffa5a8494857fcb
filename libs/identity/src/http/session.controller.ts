import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { type DeviceView, type Me } from '@app/contracts';
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
import { ActivateAccount } from '../commands/activate-account.js';
import { type Account } from '../commands/check-password.js';
import { EndSessions } from '../commands/end-sessions.js';
import { type OpenedSession } from '../commands/open-session.js';
import { SignIn } from '../commands/sign-in.js';
import { MeQueries } from '../queries/me.queries.js';
import { SessionQueries } from '../queries/session.queries.js';
import { clearSessionCookie, setBrowserCookie, setSessionCookie } from './cookies.js';
import { deviceFacts } from './device-facts.js';
import { PasswordGuard } from './password.strategy.js';
import { ActivateDto, SignInDto } from './session.dto.js';

/** Sign-in, sign-out, who am I, my devices. */
@Controller('api')
export class SessionController {
  private readonly secure: boolean;
  constructor(
    private readonly signIn: SignIn,
    private readonly activate: ActivateAccount,
    private readonly endSessions: EndSessions,
    private readonly mine: MeQueries,
    private readonly sessions: SessionQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.secure = config.publicUrl.protocol === 'https:';
  }

  /** Opens a session; the answer sets the cookie. */
  @Post('sessions')
  @HttpCode(204)
  @Access('public')
  @WithoutIdempotencyKey()
  @UseGuards(PasswordGuard)
  async signInWithPassword(
    @Body() _input: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.setCookies(response, await this.signIn.execute(request.user as Account, deviceFacts(request, this.config)));
  }

  /** Sets a first or new password with an activation code and opens a session. */
  @Post('activations')
  @HttpCode(204)
  @Access('public')
  @WithoutIdempotencyKey()
  async activateAccount(
    @Body() input: ActivateDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.setCookies(response, await this.activate.execute(input, deviceFacts(request, this.config)));
  }

  /** Ends the session of this device. */
  @Post('sessions/current/end')
  @HttpCode(204)
  @Access('signed-in')
  @WithoutIdempotencyKey()
  async signOut(@CurrentPerson() actor: PersonActor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.endSessions.execute(actor, actor.sessionId);
    clearSessionCookie(response, this.secure);
  }

  @Get('me')
  @Access('signed-in')
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
  endDevice(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.endSessions.execute(actor, id);
  }

  private setCookies(response: Response, opened: OpenedSession): void {
    setSessionCookie(response, opened.token, this.secure);
    setBrowserCookie(response, opened.browserToken, this.secure);
  }
}
