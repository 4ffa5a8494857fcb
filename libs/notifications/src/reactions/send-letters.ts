import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { Clock, JobQueue, type Mail, Mailer, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { letterJob } from '../data/jobs.js';
import { LetterRepository, type OpenLetter } from '../data/letter.repository.js';
import { LetterComposer } from '../queries/letter.composer.js';
import { type LetterOutcome, outcomeOf, type SmtpFailure } from '../rules/letter-outcome.js';

interface Begun {
  readonly open: OpenLetter;
  readonly mail: Mail;
}
const actor = systemActor('notifications');

/**
 * Sends letters, one job each. The try is counted before it is made and its outcome written after: a crash between sends
 * the same letter once more, under the same Message-ID; nothing else can send it twice.
 */
@Injectable()
export class SendLetters {
  constructor(
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: LetterRepository,
    private readonly composer: LetterComposer,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {
    jobs.handle(letterJob, ({ noticeId, round }) => this.send(noticeId, round));
  }

  private async send(noticeId: Id, round: number): Promise<void> {
    const begun = await this.unitOfWork.run(actor, (tx) => this.begin(tx, noticeId, round));
    if (begun === null) return;

    const tries = begun.open.letter.tries + 1;
    const outcome = await this.mailer.send(begun.mail).then(
      (): LetterOutcome => ({ kind: 'sent' }),
      (error: unknown) => outcomeOf(error as SmtpFailure, tries),
    );

    await this.unitOfWork.run(actor, async (tx) => {
      const open = await this.letters.open(tx, noticeId, round);
      if (open) await this.letters.settle(tx, open, outcome);
    });
  }

  private async begin(tx: Tx, noticeId: Id, round: number): Promise<Begun | null> {
    const open = await this.letters.open(tx, noticeId, round);
    if (!open) return null;
    const composed = this.mailer.isOn
      ? await this.composer.compose(tx.manager, open.notice, open.letter, this.clock.now())
      : 'no-mail';
    if (typeof composed === 'string') {
      await this.letters.end(tx, open, composed);
      return null;
    }

    await this.letters.begin(tx, open);
    return { open, mail: composed };
  }
}
