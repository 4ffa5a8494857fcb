import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id, type ItemsInput, MEETING_LIMITS, type NewItemInput } from '@app/contracts';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { AgendaItem } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { assertItemReferences } from '../data/references.js';
import { tellAgenda } from '../data/tell.js';
import { isWithinDepth } from '../rules/agenda-depth.js';
import { titleOf } from '../rules/item-title.js';

/** New items of the agenda, one or a whole pasted list; also while the session runs. */
@Injectable()
export class AddItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws meetings/too-many, meetings/too-deep, meetings/wrong-state, platform/invalid-input, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, input: ItemsInput): Promise<readonly AgendaItemView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'update', 'agenda.edit');
      const present = await tx.manager.findBy(AgendaItem, { meetingId });

      if (present.length + input.items.length > MEETING_LIMITS.items)
        throw new AppError('meetings/too-many', { facts: { limit: MEETING_LIMITS.items } });
      const added = newItems(tx, meetingId, input.items, 1 + Math.max(-1, ...present.map((item) => item.sort)));
      if (!isWithinDepth([...present, ...added]))
        throw new AppError('meetings/too-deep', { facts: { limit: MEETING_LIMITS.depth } });
      await assertItemReferences(tx, meetingId, added);

      await tx.manager.insert(AgendaItem, added);

      return tellAgenda(
        tx,
        meetingId,
        added.map((item) => item.id),
      );
    });
  }
}

function newItems(tx: Tx, meetingId: Id, inputs: readonly NewItemInput[], sort: number): AgendaItem[] {
  const ids = inputs.map(() => uuidv7());
  return inputs.map(({ parentIndex, ...item }, index) => {
    // A parent must come before its parts; anything else is no parent at all and refused as such.
    const parentId = parentIndex === undefined ? item.parentId : parentIndex < index ? ids[parentIndex]! : ids[index]!;
    return tx.manager.create(AgendaItem, {
      ...item,
      ...titleOf(item),
      id: ids[index]!,
      parentId,
      meetingId,
      sort: sort + index,
      state: 'planned',
      beganAt: null,
      secondsUsed: 0,
    });
  });
}
