import { Injectable } from '@nestjs/common';
import { type Id, membersStream } from '@app/contracts';
import { AppError, Reactions, type Tx } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { Meeting, Seat } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { tellSeats } from '../data/tell.js';

/**
 * A substitute who was agreed to has his seat in the same transaction, and loses it when the agreement ends: nobody may
 * see the one without the other.
 */
@Injectable()
export class SeatSubstitute {
  constructor(
    reactions: Reactions,
    private readonly facts: FactsWatch,
  ) {
    reactions.before('invitations.substitute-agreed', (tx, { view }) => this.seat(tx, view));
    reactions.before('invitations.substitute-withdrawn', (tx, { view }) => this.unseat(tx, view));
  }

  /** Where the absent one would have sat, for the items he was invited to. @throws invitations/substitute-has-seat */
  private async seat(
    tx: Tx,
    { meetingId, seatId, personId }: { meetingId: Id; seatId: Id; personId: Id },
  ): Promise<void> {
    const [meeting, absent] = [
      await tx.manager.findOneByOrFail(Meeting, { id: meetingId }),
      await tx.manager.findOneByOrFail(Seat, { id: seatId }),
    ];
    if (await tx.manager.existsBy(Seat, { meetingId, personId })) throw new AppError('invitations/substitute-has-seat');
    const tellFacts = await this.facts.watch(tx, meetingId);
    const id = uuidv7();
    const { siteId, label, isForNamedItems } = absent;
    await tx.manager.insert(Seat, {
      id,
      meetingId,
      personId,
      office: null,
      roles: ['substitute'],
      siteId,
      label,
      substituteForSeatId: seatId,
      isForNamedItems,
    });
    await tx.manager.query(
      `insert into seat_items (seat_id, item_id) select $1, item_id from seat_items where seat_id = $2`,
      [id, seatId],
    );
    await tellSeats(tx, meeting, [id]);
    await tellFacts();
  }

  /** A substitute who has checked in or spoken keeps his seat: the record needs it. */
  private async unseat(tx: Tx, { meetingId, seatId }: { meetingId: Id; seatId: Id }): Promise<void> {
    const seats = await tx.manager.findBy(Seat, { meetingId, substituteForSeatId: seatId });
    const tellFacts = await this.facts.watch(tx, meetingId);
    for (const { id } of seats) {
      await tx.manager.query('savepoint unseat');
      try {
        await tx.manager.delete(Seat, { id });
        tx.publish(membersStream(meetingId), 'meetings.seat-removed', { meetingId, seatId: id });
      } catch (error) {
        await tx.manager.query('rollback to savepoint unseat');
        if (!isInUse(error)) throw error;
      }
    }
    await tellFacts();
  }
}

/** 23503: something recorded names the seat. */
const isInUse = (error: unknown): boolean =>
  (error as { driverError?: { code?: string } }).driverError?.code === '23503';
