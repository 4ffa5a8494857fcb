import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type SeatSessionView } from '@app/contracts';
import { Access, CONFIG, type Config, WithoutIdempotencyKey } from '@app/platform';
import { type Request, type Response } from 'express';
import { OpenSeatSession } from '../commands/open-seat-session.js';
import { setSessionCookie } from './cookies.js';
import { deviceFacts } from './device-facts.js';
import { SeatSessionDto } from './seat-session.dto.js';

/** Hall tablets: prepared per seat, handed out, collected, wiped. */
@Controller('api/seat-sessions')
export class SeatSessionController {
  constructor(
    private readonly open: OpenSeatSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Opens the tablet with its seat's code; the answer sets the cookie. */
  @Post()
  @HttpCode(200)
  @Access('public')
  @WithoutIdempotencyKey()
  async openSeat(
    @Body() input: SeatSessionDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeatSessionView> {
    const { token, meetingId } = await this.open.execute(input.code, deviceFacts(request, this.config));
    setSessionCookie(response, token, this.config.publicUrl.protocol === 'https:');
    return { meetingId };
  }
}
