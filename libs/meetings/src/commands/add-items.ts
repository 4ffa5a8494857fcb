import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id, type ItemsInput, MEETING_LIMITS } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { AgendaItem } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellItems } from '../data/tell.js';

/** New items of the agenda, one or a whole pasted list; also while the session runs. */
@Injectable()
export class AddItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws meetings/too-many, meetings/too-deep, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, input: ItemsInput): Promise<readonly AgendaItemView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'update', 'agenda.edit');
      const present = await tx.manager.findBy(AgendaItem, { meetingId });

      if (present.length + input.items.length > MEETING_LIMITS.items)
        throw new AppError('meetings/too-many', { facts: { limit: MEETING_LIMITS.items } });
      const added = input.items.map((item, index) =>
        tx.manager.create(AgendaItem, {
          ...item,
          id: uuidv7(),
          meetingId,
          sort: present.length + index,
          state: 'planned',
          beganAt: null,
          secondsUsed: 0,
        }),
      );
      assertDepth([...present, ...added]);

      await tx.manager.insert(AgendaItem, added);

      return tellItems(tx, meetingId);
    });
  }
}

/** Three levels are enough for any agenda; a parent must be one of this meeting's items. */
export function assertDepth(items: readonly AgendaItem[]): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of items) {
    let depth = 1;
    for (let parentId = item.parentId; parentId !== null; depth += 1) {
      const parent = byId.get(parentId);
      if (!parent || depth >= MEETING_LIMITS.depth)
        throw new AppError('meetings/too-deep', { facts: { limit: MEETING_LIMITS.depth } });
      parentId = parent.parentId;
    }
  }
}
