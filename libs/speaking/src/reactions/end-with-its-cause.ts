import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { Reactions, type Tx } from '@app/platform';
import { type FloorRequest } from '../data/entities.js';
import { FloorDesks } from '../data/floor-desks.js';
import { FloorRepository } from '../data/floor.repository.js';

type Which = (row: FloorRequest) => boolean;
const everything: Which = () => true;
const nothing: Which = () => false;

/** A floor ends with its item, a pause, the close, an opening ballot, or its speaker's leaving; a queue with its item. */
@Injectable()
export class EndWithItsCause {
  constructor(
    reactions: Reactions,
    private readonly desks: FloorDesks,
    private readonly repository: FloorRepository,
  ) {
    const ofItem = ['meetings.item-ended', 'meetings.item-skipped'] as const;
    for (const event of ofItem)
      reactions.before(event, (tx, { view }) => {
        const which: Which = (row) => row.itemId === view.item.id;
        return this.end(tx, view.meetingId, { floor: which, queue: which, outcome: 'lapsed' });
      });
    reactions.before('meetings.meeting-paused', (tx, { view }) =>
      this.end(tx, view.head.id, { floor: everything, queue: nothing, outcome: 'lapsed' }),
    );
    // The vote has the room: whoever speaks has spoken, those who wait keep their places.
    reactions.before('voting.ballot-opened', (tx, { view }) =>
      this.end(tx, view.meetingId, { floor: everything, queue: nothing, outcome: 'lapsed' }),
    );
    reactions.before('meetings.meeting-closed', (tx, { view }) =>
      this.end(tx, view.head.id, { floor: everything, queue: everything, outcome: 'lapsed' }),
    );
    reactions.before('attendance.changed', (tx, { view }) => {
      const present = new Set(view.rows.filter((row) => row.state === 'present').map((row) => row.seatId));
      const touched = [...view.rows.map((row) => row.seatId), ...view.withdrawnSeatIds];
      const gone = new Set(touched.filter((seatId) => !present.has(seatId)));
      const which: Which = (row) => gone.has(row.seatId);
      return gone.size === 0
        ? Promise.resolve()
        : this.end(tx, view.meetingId, { floor: which, queue: which, outcome: 'withdrawn' });
    });
  }

  private async end(
    tx: Tx,
    meetingId: Id,
    what: { readonly floor: Which; readonly queue: Which; readonly outcome: 'lapsed' | 'withdrawn' },
  ): Promise<void> {
    if (!(await this.repository.lockDeskIfAny(tx, meetingId))) return;
    const speaking = await this.repository.speaking(tx.manager, meetingId);
    if (speaking && what.floor(speaking)) await this.desks.endFloor(tx, speaking);
    const waiting = (await this.repository.waiting(tx.manager, meetingId)).filter(what.queue);
    await this.desks.leaveQueue(tx, waiting, what.outcome);
  }
}
