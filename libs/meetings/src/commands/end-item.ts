import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { leaveItem } from '../data/course.js';
import { CourseSteps } from './course-steps.js';

/** Ends the item that the session is on. */
@Injectable()
export class EndItem {
  constructor(private readonly course: CourseSteps) {}

  /** @throws meetings/item-not-current, meetings/ballot-open, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, itemId: Id): Promise<AgendaItemView> {
    return this.course.take(actor, meetingId, itemId, {
      act: 'end-item',
      event: 'meetings.item-ended',
      check: (item) => {
        if (item.state !== 'current') throw new AppError('meetings/item-not-current', { facts: { state: item.state } });
      },
      change: (tx, item) => leaveItem(tx, item, 'done'),
    });
  }
}
