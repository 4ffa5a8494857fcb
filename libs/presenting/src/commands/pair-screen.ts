import { Injectable } from '@nestjs/common';
import {
  type Id,
  normaliseTypedCode,
  type PairedScreenView,
  type PairScreenInput,
  SCREEN_LIMITS,
  screenStream,
} from '@app/contracts';
import { GuessLimiter } from '@app/identity';
import { SessionReader } from '@app/meetings';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { isPairable, ScreenPairing } from '../data/screen-pairing.js';
import { pairedView, ScreenRepository } from '../data/screen.repository.js';

/** Puts a screen into a meeting's hall or remote site, by the code it shows: from now on it may look at that meeting. */
@Injectable()
export class PairScreen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairing: ScreenPairing,
    private readonly session: SessionReader,
    private readonly repository: ScreenRepository,
    private readonly guesses: GuessLimiter,
  ) {}

  /**
   * @throws screens/wrong-code, screens/no-such-site, screens/not-pairable, identity/wait-before-retry,
   * platform/forbidden, platform/not-found
   */
  async execute(actor: PersonActor, meetingId: Id, { code, siteId }: PairScreenInput): Promise<PairedScreenView> {
    const guess = `screen-code:${actor.personId}`;
    await this.guesses.take(guess, 'account');

    const view = await this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.pairing.meeting(tx.manager, actor, meetingId, tx.at);
      const screen = await this.repository.lockByCode(tx, normaliseTypedCode(code));

      const sites = await this.session.sites(meetingId, tx.manager);
      if (siteId !== null && !sites.some((site) => site.id === siteId)) throw new AppError('screens/no-such-site');
      const others = await this.repository.ofMeeting(meetingId, tx.manager);
      if (!isPairable(meeting) || others.length >= SCREEN_LIMITS.screensPerMeeting)
        throw new AppError('screens/not-pairable');
      if (!screen) throw new AppError('screens/wrong-code');

      const paired = await this.repository.change(tx, screen, {
        meetingId,
        siteId,
        pairedAt: tx.at,
        pairedByName: await this.pairing.nameOf(tx, actor.personId),
        codeHash: null,
        codeExpiresAt: null,
      });

      const place = { meetingId, siteId };
      tx.publish(screenStream(screen.id), 'screens.paired', { screenId: screen.id, place });
      tx.audit({ action: 'screens.paired', subject: `meeting:${meetingId}`, details: { screenId: screen.id, siteId } });
      return pairedView(paired)!;
    });
    await this.guesses.forget(guess, 'account');
    return view;
  }
}
