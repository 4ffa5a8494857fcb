import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { Access, CONFIG, type Config, CurrentPerson, type PersonActor, WithoutIdempotencyKey } from '@app/platform';
import { type Request, type Response } from 'express';
import { ActivateAccount } from '../commands/activate-account.js';
import { type Account } from '../commands/check-password.js';
import { EndSession } from '../commands/end-session.js';
import { type OpenedSession, SignIn } from '../commands/sign-in.js';
import { clearSessionCookie, setBrowserCookie, setSessionCookie } from './cookies.js';
import { deviceFacts } from './device-facts.js';
import { PasswordGuard } from './password.strategy.js';
import { ActivateDto, SignInDto } from './session.dto.js';

/** Sign-in, activation, sign-out. */
@Controller('api')
export class SessionController {
  private readonly secure: boolean;
  constructor(
    private readonly signIn: SignIn,
    private readonly activate: ActivateAccount,
    private readonly endSession: EndSession,
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
  @Access('signed-in', 'hall-tablet')
  @WithoutIdempotencyKey()
  async signOut(
    @CurrentPerson() actor: PersonActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.endSession.execute(actor, actor.sessionId, deviceFacts(request, this.config));
    clearSessionCookie(response, this.secure);
  }

  private setCookies(response: Response, opened: OpenedSession): void {
    setSessionCookie(response, opened.token, this.secure);
    setBrowserCookie(response, opened.browserToken, this.secure);
  }
}
