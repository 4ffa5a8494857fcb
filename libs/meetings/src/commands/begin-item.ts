import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { currentItem, leaveItem, runItem } from '../data/course.js';
import { tellItem } from '../data/tell.js';
import { CourseSteps } from './course-steps.js';

/** Moves the session on to an item; the one it was on ends. An item that was left may be taken up again. */
@Injectable()
export class BeginItem {
  constructor(private readonly course: CourseSteps) {}

  /** @throws meetings/item-not-planned when it is the current one, meetings/ballot-open, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, itemId: Id): Promise<AgendaItemView> {
    return this.course.take(actor, meetingId, itemId, {
      act: 'begin-item',
      event: 'meetings.item-began',
      check: (item) => {
        if (item.state === 'current') throw new AppError('meetings/item-not-planned', { facts: { state: item.state } });
      },
      change: async (tx, item) => {
        const before = await currentItem(tx, meetingId);
        if (before) await leaveItem(tx, before, 'done');
        if (before) await tellItem(tx, meetingId, before.id, 'meetings.item-ended');
        await runItem(tx, item);
      },
    });
  }
}
