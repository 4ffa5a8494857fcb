import { Injectable } from '@nestjs/common';
import { type Id, membersStream } from '@app/contracts';
import { notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { AgendaItem, MeetingSite, Seat } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { removeUnused } from '../data/in-use.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellItems, tellSites } from '../data/tell.js';
import { assertChairStays, isChair, SeatTelling } from './seat-telling.js';

/** Takes somebody off the list while nothing hangs on the seat; answers, check-ins and votes keep it. */
@Injectable()
export class RemoveSeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
    private readonly telling: SeatTelling,
  ) {}

  /** @throws meetings/no-chair, meetings/seat-in-use, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, seatId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', 'seats.edit');
      const seats = await tx.manager.findBy(Seat, { meetingId });
      const seat = seats.find((candidate) => candidate.id === seatId);
      if (!seat) throw notFound();

      assertChairStays(
        standing.meeting,
        seats.filter((other) => other !== seat),
      );

      const tellFacts = await this.facts.watch(tx, meetingId);
      const sites = await tx.manager.findBy(MeetingSite, { meetingId, contactSeatId: seatId });
      const items = await tx.manager.findBy(AgendaItem, { meetingId, presenterSeatId: seatId });
      await letGo(tx, seatId);
      await removeUnused('meetings/seat-in-use', () => tx.manager.delete(Seat, { id: seatId }));

      tx.publish(membersStream(meetingId), 'meetings.seat-removed', { meetingId, seatId });
      if (sites.length > 0) await tellSites(tx, meetingId);
      const presented = items.map((item) => item.id);
      await tellItems(tx, meetingId, presented);
      if (isChair(seat)) await this.telling.chair(tx, standing);
      await tellFacts();
    });
  }
}

/** Within the meeting itself nothing but these names a seat. */
async function letGo(tx: Tx, seatId: Id): Promise<void> {
  await tx.manager.update(MeetingSite, { contactSeatId: seatId }, { contactSeatId: null });
  await tx.manager.update(AgendaItem, { presenterSeatId: seatId }, { presenterSeatId: null });
}
