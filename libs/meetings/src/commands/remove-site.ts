import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { MeetingSite } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { removeUnused } from '../data/in-use.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellSites } from '../data/tell.js';

/** A remote room drops out; its seats must have been placed elsewhere before. */
@Injectable()
export class RemoveSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
  ) {}

  /** @throws meetings/site-in-use, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, siteId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'update', 'seats.edit');
      if (!(await tx.manager.existsBy(MeetingSite, { id: siteId, meetingId }))) throw notFound();

      const tellFacts = await this.facts.watch(tx, meetingId);
      await removeUnused('meetings/site-in-use', () => tx.manager.delete(MeetingSite, { id: siteId }));

      await tellSites(tx, meetingId);
      await tellFacts();
    });
  }
}
