import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type PairingPlace, type ScreenView } from '@app/contracts';
import { deviceFacts, setScreenCookie } from '@app/identity';
import {
  Access,
  type Actor,
  Command,
  CONFIG,
  type Config,
  CurrentActor,
  notFound,
  WithoutIdempotencyKey,
} from '@app/platform';
import { type Request, type Response } from 'express';
import { RegisterScreen } from '../commands/register-screen.js';
import { RenewPairingCode } from '../commands/renew-pairing-code.js';
import { ScreenQueries } from '../queries/screen.queries.js';

/** The kiosk page's own routes, and the list that room technicians choose from. */
@Controller('api/screens')
export class ScreenController {
  constructor(
    private readonly register: RegisterScreen,
    private readonly renewing: RenewPairingCode,
    private readonly screens: ScreenQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A kiosk page was opened; the answer sets its cookie. */
  @Post()
  @HttpCode(200)
  @Access('public')
  @WithoutIdempotencyKey()
  async registerScreen(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ScreenView> {
    const { token, view } = await this.register.execute(deviceFacts(request, this.config).network);
    setScreenCookie(response, token, this.config.publicUrl.protocol === 'https:');
    return view;
  }

  @Get('mine')
  @Access('screen')
  mine(@CurrentActor() actor: Actor): Promise<ScreenView> {
    return this.screens.mine(actor);
  }

  /** Another code to pair this screen with. */
  @Command('mine/code')
  @Access('screen')
  renewCode(@CurrentActor() actor: Actor): Promise<ScreenView> {
    if (actor.kind !== 'screen') throw notFound();
    return this.renewing.execute(actor, actor.screenId);
  }

  @Get('places')
  @Access('room-technician')
  places(): Promise<readonly PairingPlace[]> {
    return this.screens.places();
  }
}
