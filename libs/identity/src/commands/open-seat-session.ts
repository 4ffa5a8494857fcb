import { Injectable } from '@nestjs/common';
import { normaliseTypedCode, type SeatSessionView } from '@app/contracts';
import { AppError, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { GuessLimiter } from '../data/guess-limiter.js';
import { type SeatClaim, SeatCodePort } from '../data/seat-code.port.js';
import { type DeviceFacts } from '../data/session-opening.js';
import { hashOfToken, newToken, SessionRepository } from '../data/session.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';

/** A tablet lies at its seat from the morning on and is touched rarely; the close of the meeting ends it earlier. */
const SEAT_SECONDS = 12 * 3600;

export interface OpenedSeat extends SeatSessionView {
  readonly token: string;
}

/** Opens a hall tablet with its seat's code: a session of that person, good inside that meeting alone. */
@Injectable()
export class OpenSeatSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: SeatCodePort,
    private readonly sessions: SessionRepository,
    private readonly repository: SignInRepository,
    private readonly guesses: GuessLimiter,
  ) {}

  /** @throws identity/wait-before-retry, attendance/seat-code-refused (unknown, used, too old, or the meeting is over) */
  async execute(code: string, device: DeviceFacts): Promise<OpenedSeat> {
    const guess = `seat-code@${device.network}`;
    await this.guesses.take(guess, 'network');

    const opened = await this.unitOfWork.run(systemActor('seat-code'), async (tx): Promise<OpenedSeat> => {
      const claim = await this.codes.use(tx, normaliseTypedCode(code));

      if (!claim) throw new AppError('attendance/seat-code-refused');

      const token = await this.insert(tx, claim, device);

      const { network, deviceName } = device;
      const outcome = 'seat-opened' as const;
      await this.repository.journal(tx, { personId: claim.personId, outcome, network, deviceName, byId: null });
      return { meetingId: claim.meetingId, token };
    });
    await this.guesses.forget(guess, 'network');
    return opened;
  }

  private async insert(tx: Tx, claim: SeatClaim, device: DeviceFacts): Promise<string> {
    const token = newToken();
    await this.sessions.insert(tx, {
      personId: claim.personId,
      tokenHash: hashOfToken(token),
      deviceName: device.deviceName,
      onlyMeetingId: claim.meetingId,
      signedInAt: tx.at,
      lastSeenAt: tx.at,
      expiresAt: new Date(tx.at.getTime() + SEAT_SECONDS * 1000),
      idleSeconds: SEAT_SECONDS,
    });
    return token;
  }
}
