import { Injectable } from '@nestjs/common';
import { type Id, MEETING_LIMITS, type SiteInput, type SiteView } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { MeetingSite } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { assertSiteReferences } from '../data/references.js';
import { tellSites } from '../data/tell.js';

/** A remote room joins, with the contact who answers for it. */
@Injectable()
export class AddSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
  ) {}

  /** @throws meetings/too-many, meetings/wrong-state, platform/invalid-input, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, input: SiteInput): Promise<SiteView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'update', 'seats.edit');

      if ((await tx.manager.countBy(MeetingSite, { meetingId })) >= MEETING_LIMITS.sites)
        throw new AppError('meetings/too-many', { facts: { limit: MEETING_LIMITS.sites } });
      await assertSiteReferences(tx, meetingId, input);

      const tellFacts = await this.facts.watch(tx, meetingId);
      const id = uuidv7();
      await tx.manager.insert(MeetingSite, { ...input, id, meetingId });

      const sites = await tellSites(tx, meetingId);
      await tellFacts();
      return sites.find((site) => site.id === id)!;
    });
  }
}
