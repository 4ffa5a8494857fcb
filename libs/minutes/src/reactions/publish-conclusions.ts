import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { Reactions, type Tx } from '@app/platform';
import { MinutesQueries } from '../queries/minutes.queries.js';

/** With the conclusion of the meeting what was agreed is everybody's it concerns: in the same transaction, so never seen apart. */
@Injectable()
export class PublishConclusions {
  constructor(
    reactions: Reactions,
    private readonly minutes: MinutesQueries,
  ) {
    reactions.before('meetings.meeting-concluded', (tx, { view }) => this.publish(tx, view.head.id));
  }

  /** One event per item: a guest hears of his own and not how many others there are. */
  private async publish(tx: Tx, meetingId: Id): Promise<void> {
    const { outcomes, conclusions } = await this.minutes.published(tx.manager, meetingId);
    const subjects = new Set([...outcomes, ...conclusions].map(({ itemId }) => itemId));
    for (const subject of subjects)
      tx.publish(itemAudience(meetingId, subject), 'minutes.conclusions-published', {
        meetingId,
        outcomes: outcomes.filter(({ itemId }) => itemId === subject),
        conclusions: conclusions.filter(({ itemId }) => itemId === subject),
      });
  }
}
