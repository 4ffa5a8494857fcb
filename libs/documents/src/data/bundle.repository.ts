import { Injectable } from '@nestjs/common';
import { type BundleView, type Id, personStream } from '@app/contracts';
import { type Tx } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { PaperBundle } from './reading-entities.js';

/** Merged files of papers. A person has one per meeting: a newer one takes the place of the older. */
@Injectable()
export class BundleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The person's own of this meeting. */
  mine(meetingId: Id, personId: Id, manager: EntityManager = this.dataSource.manager): Promise<PaperBundle | null> {
    return manager.findOneBy(PaperBundle, { meetingId, personId });
  }

  /** Changes a bundle while it is still being made, and tells its person. @returns false when it was replaced meanwhile */
  async change(tx: Tx, id: Id, values: Partial<PaperBundle>): Promise<boolean> {
    const lock = { mode: 'pessimistic_write' } as const;
    const bundle = await tx.manager.findOne(PaperBundle, { where: { id, state: 'making' }, lock });
    if (!bundle) return false;
    const saved = await tx.manager.save(PaperBundle, tx.manager.create(PaperBundle, { ...bundle, ...values }));
    tellBundle(tx, saved);
    return true;
  }
}

export const papersOf = ({ outline }: Pick<PaperBundle, 'outline'>) => outline.flatMap((section) => section.papers);

export const bundleView = (bundle: PaperBundle): BundleView => ({
  id: bundle.id,
  meetingId: bundle.meetingId,
  state: bundle.state,
  refusal: bundle.refusal,
  papersDone: bundle.papersDone,
  papers: papersOf(bundle).length,
  pages: bundle.pages,
  size: bundle.size,
  requestedAt: bundle.requestedAt.toISOString(),
});

/** To the person alone: what he may read is nobody else's business. */
export function tellBundle(tx: Tx, bundle: PaperBundle): void {
  tx.publish(personStream(bundle.personId), 'documents.bundle-changed', { bundle: bundleView(bundle) });
}
