import { Inject, Injectable } from '@nestjs/common';
import { type NewCalendarFeed } from '@app/contracts';
import { CONFIG, type Config, type PersonActor, UnitOfWork } from '@app/platform';
import { CalendarFeed } from '../data/entities.js';
import { hashOfFeedToken, newFeedToken } from '../data/feed-token.js';

/** A new private calendar address; the one before stops working at once. It is shown this once and stored as a hash. */
@Injectable()
export class RenewCalendarFeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  execute(actor: PersonActor): Promise<NewCalendarFeed> {
    return this.unitOfWork.run(actor, async (tx) => {
      const token = newFeedToken();
      const feed = { personId: actor.personId, tokenHash: hashOfFeedToken(token), madeAt: tx.at };
      await tx.manager.upsert(CalendarFeed, feed, ['personId']);

      tx.audit({ action: 'notifications.calendar-feed-renewed', subject: `person:${actor.personId}`, details: {} });
      const url = new URL(`/api/calendar/${token}.ics`, this.config.publicUrl).href;
      return { madeAt: tx.at.toISOString(), url };
    });
  }
}
