import { Injectable } from '@nestjs/common';
import { type Id, type NoticeKind } from '@app/contracts';
import { PersonReader } from '@app/identity';
import { Mailer, type Tx } from '@app/platform';
import { type LetterOutcome } from '../rules/letter-outcome.js';
import { letterDelay } from '../rules/letter-policy.js';
import { Notice, NoticeLetter } from './entities.js';
import { letterJob } from './jobs.js';

export interface LetterOrder {
  readonly noticeId: Id;
  readonly meetingId: Id;
  readonly personId: Id;
  readonly kind: NoticeKind;
  readonly isOwnAct: boolean;
}

/** A letter that may be sent now, with the notice it is about; both locked. */
export interface OpenLetter {
  readonly letter: NoticeLetter;
  readonly notice: Notice;
}

@Injectable()
export class LetterRepository {
  constructor(
    private readonly mailer: Mailer,
    private readonly people: PersonReader,
  ) {}

  /** Writes down that a letter is due, and when there is a way to send it, has it sent. */
  async order(tx: Tx, { noticeId, meetingId, personId, kind, isOwnAct }: LetterOrder): Promise<void> {
    const state = isOwnAct ? 'own-act' : await this.firstState(tx, personId);
    await tx.manager.insert(NoticeLetter, {
      ...{ noticeId, meetingId, personId, state, tries: 0, round: 0 },
      ...{ changedAt: tx.at, nextTryAt: null, answer: null },
    });
    if (state === 'waiting') enqueue(tx, noticeId, { round: 0, tries: 0, seconds: letterDelay(kind) });
  }

  /** Once more from the beginning: the address was mended, the server is back. */
  async orderAgain(tx: Tx, letter: NoticeLetter): Promise<void> {
    const state = await this.firstState(tx, letter.personId);
    const round = letter.round + 1;
    const anew = { state, round, tries: 0, nextTryAt: null, answer: null, changedAt: tx.at };
    await tx.manager.update(NoticeLetter, { noticeId: letter.noticeId }, anew);
    if (state === 'waiting') enqueue(tx, letter.noticeId, { round, tries: 0, seconds: 0 });
  }

  /** Locks the letter and its notice; null when it was sent, refused, or ordered anew meanwhile. */
  async open(tx: Tx, noticeId: Id, round: number): Promise<OpenLetter | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    const notice = await tx.manager.findOne(Notice, { where: { id: noticeId }, lock });
    const letter = await tx.manager.findOne(NoticeLetter, { where: { noticeId }, lock });
    if (!notice || !letter || letter.round !== round) return null;
    return letter.state === 'waiting' || letter.state === 'retrying' ? { letter, notice } : null;
  }

  /** Counts the try before it is made, and closes the notice: nothing is added to what is on its way. */
  async begin(tx: Tx, { letter, notice }: OpenLetter): Promise<void> {
    await tx.manager.update(NoticeLetter, { noticeId: letter.noticeId }, { tries: letter.tries + 1 });
    if (notice.closedAt === null) await tx.manager.update(Notice, { id: notice.id }, { closedAt: tx.at });
  }

  async end(tx: Tx, { letter }: OpenLetter, state: 'needless' | 'no-address' | 'no-mail'): Promise<void> {
    await tx.manager.update(
      NoticeLetter,
      { noticeId: letter.noticeId },
      { state, changedAt: tx.at, nextTryAt: null, answer: null },
    );
  }

  /** What became of the try; another one is ordered when the server asked for it. */
  async settle(tx: Tx, { letter }: OpenLetter, outcome: LetterOutcome): Promise<void> {
    const answer = outcome.kind === 'sent' ? null : outcome.answer;
    const waitSeconds = outcome.kind === 'retrying' ? outcome.waitSeconds : null;
    const nextTryAt = waitSeconds === null ? null : new Date(tx.at.getTime() + waitSeconds * 1000);
    await tx.manager.update(
      NoticeLetter,
      { noticeId: letter.noticeId },
      { state: outcome.kind, changedAt: tx.at, answer, nextTryAt },
    );
    if (waitSeconds !== null)
      enqueue(tx, letter.noticeId, { round: letter.round, tries: letter.tries, seconds: waitSeconds });
  }

  private async firstState(tx: Tx, personId: Id): Promise<'waiting' | 'no-mail' | 'no-address'> {
    if (!this.mailer.isOn) return 'no-mail';
    const contact = (await this.people.contacts([personId], tx.manager)).get(personId);
    return contact?.email ? 'waiting' : 'no-address';
  }
}

const enqueue = (
  tx: Tx,
  noticeId: Id,
  { round, tries, seconds }: { readonly round: number; readonly tries: number; readonly seconds: number },
): void =>
  tx.enqueue(
    letterJob,
    { noticeId, round },
    { startAfterSeconds: seconds, singletonKey: `${noticeId} ${round} ${tries}` },
  );
