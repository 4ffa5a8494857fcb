import { Injectable } from '@nestjs/common';
import { chairStream, type Id } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { AgendaItem } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { removeUnused } from '../data/in-use.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellSeats } from '../data/tell.js';
import { seatsOfItem } from '../data/seat-items.js';
import { itemAudience } from '../queries/meeting.reader.js';

/** Takes an item off the agenda while nothing hangs on it; what has papers, votes or was begun is skipped instead. */
@Injectable()
export class RemoveItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
  ) {}

  /** @throws meetings/item-in-use, meetings/item-has-parts, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, itemId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting } = await this.meetings.require(tx, meetingId, 'update', 'agenda.edit');
      const item = await tx.manager.findOneBy(AgendaItem, { id: itemId, meetingId });
      if (!item) throw notFound();

      if (item.state !== 'planned') throw new AppError('meetings/item-in-use', { facts: { by: 'session' } });
      if (await tx.manager.existsBy(AgendaItem, { parentId: itemId })) throw new AppError('meetings/item-has-parts');

      const tellFacts = await this.facts.watch(tx, meetingId);
      const seats = await seatsOfItem(tx, itemId);
      await removeUnused('meetings/item-in-use', () => tx.manager.delete(AgendaItem, { id: itemId }));

      tx.publish(itemAudience(meetingId, itemId), 'meetings.item-removed', { meetingId, itemId });
      tx.publish(chairStream(meetingId), 'meetings.script-removed', { meetingId, itemId });
      if (seats.length > 0) await tellSeats(tx, meeting, seats);
      await tellFacts();
    });
  }
}
