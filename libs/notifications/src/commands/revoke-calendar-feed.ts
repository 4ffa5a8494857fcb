import { Injectable } from '@nestjs/common';
import { type CalendarFeedView } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { CalendarFeed } from '../data/entities.js';

/** Takes the private calendar address back: whoever has it reads nothing any more. */
@Injectable()
export class RevokeCalendarFeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: PersonActor): Promise<CalendarFeedView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.manager.delete(CalendarFeed, { personId: actor.personId });

      tx.audit({ action: 'notifications.calendar-feed-revoked', subject: `person:${actor.personId}`, details: {} });
      return { madeAt: null };
    });
  }
}
