import { Injectable } from '@nestjs/common';
import { type Id, type SeatEdit, type SeatView } from '@app/contracts';
import { changedMeanwhile, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { Seat } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { assertSeatReferences } from '../data/references.js';
import { setSeatItems } from '../data/seat-items.js';
import { seatViews } from '../data/seat-views.js';
import { tellSeats } from '../data/tell.js';
import { assertChairStays, assertSeatRules, isChair, SeatTelling } from './seat-telling.js';

/** Roles, office, site, label and items of a seat. */
@Injectable()
export class EditSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
    private readonly telling: SeatTelling,
  ) {}

  /** @throws platform/changed-meanwhile, meetings/no-chair, meetings/second-chair, meetings/role-of-whole-meeting, meetings/seat-without-name, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, seatId: Id, { rev, itemIds, ...input }: SeatEdit): Promise<SeatView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', 'seats.edit');
      const { meeting } = standing;
      const seats = await tx.manager.findBy(Seat, { meetingId });
      const seat = seats.find((candidate) => candidate.id === seatId);
      if (!seat) throw notFound();

      if (seat.rev !== rev) throw changedMeanwhile((await seatViews(tx.manager, meeting, [seatId]))[0]);
      const changes = { ...input, roles: [...input.roles], isForNamedItems: itemIds !== null };
      const after = seats.map((other) => (other === seat ? { ...seat, ...changes } : other));
      assertSeatRules(after);
      assertChairStays(meeting, after);
      await assertSeatReferences(tx, meetingId, [{ ...input, personId: null, itemIds }]);

      const tellFacts = await this.facts.watch(tx, meetingId);
      await tx.manager.update(Seat, { id: seatId }, changes);
      await setSeatItems(tx, seatId, itemIds);

      const [view] = await tellSeats(tx, meeting, [seatId]);
      const isRenamed = seat.personId === null && seat.office !== input.office;
      if (isRenamed) await this.telling.presented(tx, meetingId, seatId);
      if (isChair(seat) !== isChair(changes) || (isRenamed && isChair(changes))) await this.telling.chair(tx, standing);
      await tellFacts();
      return view!;
    });
  }
}
