import { Injectable } from '@nestjs/common';
import { type Id, type SeatFill, type SeatView } from '@app/contracts';
import { changedMeanwhile, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { Seat } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { assertSeatReferences } from '../data/references.js';
import { seatViews } from '../data/seat-views.js';
import { tellSeats } from '../data/tell.js';
import { assertSeatRules, isChair, SeatTelling } from './seat-telling.js';

/** An office's seat gets its person, or another one takes the place; who had it is no longer part of the meeting. */
@Injectable()
export class FillSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
    private readonly telling: SeatTelling,
  ) {}

  /** @throws platform/changed-meanwhile, meetings/seat-taken, meetings/seat-without-name, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, seatId: Id, { rev, personId }: SeatFill): Promise<SeatView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', 'seats.edit');
      const { meeting } = standing;
      const seats = await tx.manager.findBy(Seat, { meetingId });
      const seat = seats.find((candidate) => candidate.id === seatId);
      if (!seat) throw notFound();

      if (seat.rev !== rev) throw changedMeanwhile((await seatViews(tx.manager, meeting, [seatId]))[0]);
      assertSeatRules(seats.map((other) => (other === seat ? { ...seat, personId } : other)));
      await assertSeatReferences(tx, meetingId, [{ personId, siteId: null, itemIds: null }]);

      const tellFacts = await this.facts.watch(tx, meetingId);
      await tx.manager.update(Seat, { id: seatId }, { personId });

      const [view] = await tellSeats(tx, meeting, [seatId]);
      await this.telling.presented(tx, meetingId, seatId);
      if (isChair(seat)) await this.telling.chair(tx, standing);
      await tellFacts();
      return view!;
    });
  }
}
