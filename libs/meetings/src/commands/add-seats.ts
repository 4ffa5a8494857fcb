import { Injectable } from '@nestjs/common';
import { type Id, MEETING_LIMITS, type SeatInput, type SeatsInput, type SeatView } from '@app/contracts';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { Seat } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { assertSeatReferences } from '../data/references.js';
import { addSeatItems } from '../data/seat-items.js';
import { tellSeats } from '../data/tell.js';
import { assertSeatRules, SeatTelling } from './seat-telling.js';

/** Invites people or offices. */
@Injectable()
export class AddSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
    private readonly telling: SeatTelling,
  ) {}

  /** @throws meetings/too-many, meetings/seat-taken, meetings/second-chair, meetings/wrong-state, platform/invalid-input, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, input: SeatsInput): Promise<readonly SeatView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', 'seats.edit');
      const present = await tx.manager.findBy(Seat, { meetingId });

      if (present.length + input.seats.length > MEETING_LIMITS.seats)
        throw new AppError('meetings/too-many', { facts: { limit: MEETING_LIMITS.seats } });
      const added = input.seats.map((seat) => newSeat(tx, meetingId, seat));
      assertSeatRules([...present, ...added]);
      await assertSeatReferences(tx, meetingId, input.seats);

      const tellFacts = await this.facts.watch(tx, meetingId);
      await tx.manager.insert(Seat, added);
      await addSeatItems(
        tx,
        input.seats.flatMap((seat, index) =>
          (seat.itemIds ?? []).map((itemId) => ({ seatId: added[index]!.id, itemId })),
        ),
      );

      if (added.some((seat) => seat.roles.includes('chair'))) await this.telling.chair(tx, standing);
      const ids = added.map((seat) => seat.id);
      const views = await tellSeats(tx, standing.meeting, ids);
      await tellFacts();
      return views;
    });
  }
}

const newSeat = (tx: Tx, meetingId: Id, { itemIds, ...seat }: SeatInput): Seat =>
  tx.manager.create(Seat, {
    ...seat,
    roles: [...seat.roles],
    id: uuidv7(),
    meetingId,
    substituteForSeatId: null,
    isForNamedItems: itemIds !== null,
  });
