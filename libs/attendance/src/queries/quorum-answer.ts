import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type QuorumCount, QuorumPort, SessionReader } from '@app/meetings';
import { type Tx } from '@app/platform';
import { QuorumCounter } from '../data/quorum-counter.js';

/** Answers whether a session may open. The meeting is locked: nobody checks in or leaves meanwhile. */
@Injectable()
export class QuorumAnswer implements QuorumPort {
  constructor(
    private readonly session: SessionReader,
    private readonly counter: QuorumCounter,
  ) {}

  async quorumOf(tx: Tx, meetingId: Id): Promise<QuorumCount | null> {
    const meeting = await this.session.meeting(meetingId, tx.manager);
    const quorum = meeting && (await this.counter.of(tx.manager, meeting));
    if (!quorum || quorum.required === null) return null;

    return { required: quorum.required, present: quorum.present, isReached: quorum.isReached };
  }
}
