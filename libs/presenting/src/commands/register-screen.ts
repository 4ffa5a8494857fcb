import { Injectable } from '@nestjs/common';
import { printedTypedCode, type ScreenView } from '@app/contracts';
import { GuessLimiter } from '@app/identity';
import { anonymous, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import {
  codeExpiry,
  hashOfPairingCode,
  hashOfScreenToken,
  newPairingCode,
  newScreenToken,
  ScreenRepository,
  screenView,
} from '../data/screen.repository.js';

export interface RegisteredScreen {
  readonly view: ScreenView;
  /** Goes into the screen's cookie; only its hash is stored. */
  readonly token: string;
}

/** A kiosk page is opened on a wall: it becomes a screen without a meeting, and shows the code to pair it with. */
@Injectable()
export class RegisterScreen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ScreenRepository,
    private readonly guesses: GuessLimiter,
  ) {}

  /**
   * Anybody may open the page; how many a network opens is limited.
   * @throws identity/wait-before-retry
   */
  async execute(network: string): Promise<RegisteredScreen> {
    await this.guesses.take(`screen@${network}`, 'network');

    return this.unitOfWork.run(anonymous, async (tx) => {
      await this.repository.forget(tx);

      const token = newScreenToken();
      const code = newPairingCode();
      const row = await this.repository.insert(tx, {
        id: uuidv7(),
        tokenHash: hashOfScreenToken(token),
        codeHash: hashOfPairingCode(code),
        codeExpiresAt: codeExpiry(tx.at),
        meetingId: null,
        siteId: null,
        pairedAt: null,
        pairedByName: null,
        createdAt: tx.at,
      });
      return { token, view: screenView(row, printedTypedCode(code)) };
    });
  }
}
