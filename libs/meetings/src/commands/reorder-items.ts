import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id, type ItemOrderInput, MEETING_LIMITS } from '@app/contracts';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { AgendaItem } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellAgenda } from '../data/tell.js';
import { isWithinDepth } from '../rules/agenda-depth.js';

interface Place {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly sort: number;
}

/** The whole agenda in a new order, also while the session runs. */
@Injectable()
export class ReorderItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
  ) {}

  /** @throws meetings/wrong-order when an item lacks, is double or unknown, meetings/too-deep, meetings/wrong-state */
  execute(actor: PersonActor, meetingId: Id, { order }: ItemOrderInput): Promise<readonly AgendaItemView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'update', 'agenda.edit');
      const present = await tx.manager.findBy(AgendaItem, { meetingId });

      const ids = new Set(order.map((place) => place.id));
      if (ids.size !== order.length || order.length !== present.length || present.some((item) => !ids.has(item.id)))
        throw new AppError('meetings/wrong-order', { facts: { items: present.length } });
      if (!isWithinDepth(order)) throw new AppError('meetings/too-deep', { facts: { limit: MEETING_LIMITS.depth } });

      const tellFacts = await this.facts.watch(tx, meetingId);
      const moved = movedPlaces(present, order);
      await place(tx, moved);

      const agenda = await tellAgenda(
        tx,
        meetingId,
        moved.map((item) => item.id),
      );
      await tellFacts();
      return agenda;
    });
  }
}

function movedPlaces(present: readonly Place[], order: ItemOrderInput['order']): readonly Place[] {
  const byId = new Map(present.map((item) => [item.id, item]));
  return order
    .map(({ id, parentId }, sort) => ({ id, parentId, sort }))
    .filter(({ id, parentId, sort }) => byId.get(id)?.sort !== sort || byId.get(id)?.parentId !== parentId);
}

/** An item's place is no edit of the item: an open form of it stays good, so `rev` stays. */
async function place(tx: Tx, places: readonly Place[]): Promise<void> {
  await tx.manager.query(
    `update agenda_items a set sort = p.sort, parent_id = p.parent_id
     from unnest($1::uuid[], $2::uuid[], $3::int[]) as p(id, parent_id, sort) where a.id = p.id`,
    [places.map((p) => p.id), places.map((p) => p.parentId), places.map((p) => p.sort)],
  );
}
