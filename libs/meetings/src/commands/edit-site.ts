import { Injectable } from '@nestjs/common';
import { type Id, type SiteEdit, type SiteView } from '@app/contracts';
import { changedMeanwhile, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { MeetingSite } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { assertSiteReferences } from '../data/references.js';
import { siteView } from '../data/site-views.js';
import { tellSites } from '../data/tell.js';

/** Name and contact of a remote room. */
@Injectable()
export class EditSite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
  ) {}

  /** @throws platform/changed-meanwhile, platform/invalid-input, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, siteId: Id, { rev, ...input }: SiteEdit): Promise<SiteView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'update', 'seats.edit');
      const site = await tx.manager.findOneBy(MeetingSite, { id: siteId, meetingId });
      if (!site) throw notFound();

      if (site.rev !== rev) throw changedMeanwhile(siteView(site));
      await assertSiteReferences(tx, meetingId, input);

      const tellFacts = await this.facts.watch(tx, meetingId);
      await tx.manager.update(MeetingSite, { id: siteId }, input);

      const sites = await tellSites(tx, meetingId);
      await tellFacts();
      return sites.find((candidate) => candidate.id === siteId)!;
    });
  }
}
