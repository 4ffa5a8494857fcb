import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { Reactions, type Tx } from '@app/platform';
import { In, Not } from 'typeorm';
import { Meeting, Seat } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { tellSeats } from '../data/tell.js';

/** Who may vote comes from the roll: when it changes, meetings that are not over show it at once. */
@Injectable()
export class KeepVotesTrue {
  constructor(
    reactions: Reactions,
    private readonly facts: FactsWatch,
  ) {
    reactions.before('identity.roll-changed', (tx, { view }) => this.onRollChanged(tx, view.bodyId, view.personId));
  }

  private async onRollChanged(tx: Tx, bodyId: Id, personId: Id): Promise<void> {
    const open = await tx.manager.findBy(Meeting, {
      bodyId,
      state: Not(In(['draft', 'closed', 'concluded', 'cancelled'])),
    });
    for (const meeting of open) {
      const seats = await tx.manager.findBy(Seat, { meetingId: meeting.id, personId });
      const ids = seats.map((seat) => seat.id);
      if (ids.length > 0) await tellSeats(tx, meeting, ids);
      await this.facts.tellNow(tx, meeting.id, personId);
    }
  }
}
