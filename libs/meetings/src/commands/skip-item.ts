import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type Id } from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { leaveItem } from '../data/course.js';
import { CourseSteps } from './course-steps.js';

/** Leaves an item out today: one still planned, or the one the session is on. It may be begun later all the same. */
@Injectable()
export class SkipItem {
  constructor(private readonly course: CourseSteps) {}

  /** @throws meetings/item-not-planned, meetings/ballot-open, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, itemId: Id): Promise<AgendaItemView> {
    return this.course.take(actor, meetingId, itemId, {
      act: 'skip-item',
      event: 'meetings.item-skipped',
      check: ({ state }) => {
        if (state === 'done' || state === 'skipped')
          throw new AppError('meetings/item-not-planned', { facts: { state } });
      },
      change: (tx, item) => leaveItem(tx, item, 'skipped'),
    });
  }
}
