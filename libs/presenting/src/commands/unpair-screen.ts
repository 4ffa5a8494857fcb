import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { ScreenPairing } from '../data/screen-pairing.js';
import { ScreenRepository } from '../data/screen.repository.js';

/** Takes a screen out of the meeting; it sees nothing any more and shows a new code. */
@Injectable()
export class UnpairScreen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairing: ScreenPairing,
    private readonly repository: ScreenRepository,
  ) {}

  /** @throws platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, screenId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.pairing.meeting(tx.manager, actor, meetingId, tx.at);
      const screen = await this.repository.byId(screenId, tx.manager);
      if (screen?.meetingId !== meetingId) throw notFound();

      await this.pairing.release(tx, screen);
      tx.audit({ action: 'screens.unpaired', subject: `meeting:${meetingId}`, details: { screenId } });
    });
  }
}
