import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type AgendaItemView, type BundleView, type Id, type MeetingFacts } from '@app/contracts';
import { MeetingReader, SessionReader } from '@app/meetings';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { BundleRepository, bundleView, tellBundle } from '../data/bundle.repository.js';
import { bundleJob } from '../data/jobs.js';
import { PaperBundle } from '../data/reading-entities.js';
import { documentViews } from '../data/views.js';
import { bundleOutline } from '../rules/bundle-outline.js';

/** Has one PDF made of all papers that the person may open now. Asked again with nothing changed, it answers what is there. */
@Injectable()
export class MakeBundle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly bundles: BundleRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden on a hall tablet, documents/no-papers */
  execute(actor: PersonActor, meetingId: Id): Promise<BundleView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { facts } = await this.meetings.lockStanding(tx, meetingId, 'share');
      // A file of everything a person may read does not belong on a tablet that lies on a table.
      if (actor.onlyMeetingId !== null) throw new AppError('platform/forbidden');

      const papers = await documentViews(tx.manager, { meetingId, only: null, readableBy: actor.personId });
      const items = seenBy(facts, await this.session.items(meetingId, tx.manager));

      const outline = bundleOutline(papers, items);
      if (outline.length === 0) throw new AppError('documents/no-papers');
      const before = await this.bundles.mine(meetingId, actor.personId, tx.manager);
      const isSame = before && before.state !== 'refused' && isDeepStrictEqual(before.outline, outline);
      if (isSame) return bundleView(before);

      const bundle = newBundle({ meetingId, personId: actor.personId, outline, requestedAt: tx.at });
      if (before) await tx.manager.delete(PaperBundle, before.id);
      await tx.manager.insert(PaperBundle, bundle);
      tx.enqueue(bundleJob, { bundleId: bundle.id }, { singletonKey: bundle.id });

      tellBundle(tx, bundle);
      return bundleView(bundle);
    });
  }
}

function newBundle(given: Pick<PaperBundle, 'meetingId' | 'personId' | 'outline' | 'requestedAt'>): PaperBundle {
  return {
    ...given,
    id: uuidv7(),
    state: 'making',
    refusal: null,
    papersDone: 0,
    objectKey: null,
    sha256: null,
    size: null,
    pages: null,
  };
}

/** A guest sees his items alone, without numbers: they would tell how many others there are. */
function seenBy({ itemIds }: MeetingFacts, items: readonly AgendaItemView[]): readonly AgendaItemView[] {
  if (itemIds === null) return items;
  return items.filter((item) => itemIds.includes(item.id)).map((item) => ({ ...item, number: null }));
}
