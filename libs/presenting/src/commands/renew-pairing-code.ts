import { Injectable } from '@nestjs/common';
import { type Id, printedTypedCode, type ScreenView } from '@app/contracts';
import { type Actor, AppError, notFound, UnitOfWork } from '@app/platform';
import {
  codeExpiry,
  hashOfPairingCode,
  newPairingCode,
  ScreenRepository,
  screenView,
} from '../data/screen.repository.js';

/** The code on the wall ran out, or the screen was let go: it shows another one. */
@Injectable()
export class RenewPairingCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ScreenRepository,
  ) {}

  /** A paired screen gets no code; a repeated request is answered without it. @throws screens/not-pairable, platform/not-found */
  async execute(actor: Actor, screenId: Id): Promise<ScreenView> {
    const code = newPairingCode();
    let isFirst = false;

    const view = await this.unitOfWork.run(actor, async (tx) => {
      const row = await this.repository.lockById(tx, screenId);
      if (!row) throw notFound();

      if (row.meetingId !== null) throw new AppError('screens/not-pairable');

      const changes = { codeHash: hashOfPairingCode(code), codeExpiresAt: codeExpiry(tx.at) };
      const renewed = await this.repository.change(tx, row, changes);
      isFirst = true;
      return screenView(renewed, null);
    });
    return isFirst ? { ...view, code: printedTypedCode(code) } : view;
  }
}
