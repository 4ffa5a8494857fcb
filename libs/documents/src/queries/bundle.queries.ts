import { Injectable } from '@nestjs/common';
import { type BundleView, type Id } from '@app/contracts';
import { AppError, notFound, type PersonActor } from '@app/platform';
import { BundleRepository, bundleView, papersOf } from '../data/bundle.repository.js';
import { Grants, type PaperReader } from '../data/grants.js';
import { type PaperBundle } from '../data/reading-entities.js';

export { type PaperReader };

export interface BundleFile {
  readonly id: Id;
  readonly objectKey: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
  /** Its person, once for each paper in it. */
  readonly readers: readonly PaperReader[];
}

/** The person's own merged file. */
@Injectable()
export class BundleQueries {
  constructor(
    private readonly bundles: BundleRepository,
    private readonly grants: Grants,
  ) {}

  /** @throws platform/not-found */
  async mine(actor: PersonActor, meetingId: Id): Promise<BundleView> {
    const bundle = await this.own(actor, meetingId);
    return bundleView(bundle);
  }

  /** @throws platform/not-found also when a paper in it may no longer be read; documents/bundle-not-ready */
  async file(actor: PersonActor, meetingId: Id): Promise<BundleFile> {
    const bundle = await this.own(actor, meetingId);
    const readers = papersOf(bundle).map(({ documentId }) => ({ personId: actor.personId, documentId }));
    if ((await this.grants.ended(readers)).size > 0) throw notFound();
    const { id, objectKey, size, sha256 } = bundle;
    if (objectKey === null || size === null || sha256 === null) throw new AppError('documents/bundle-not-ready');
    return { id, objectKey, size, etag: `"${sha256}"`, readers };
  }

  /** A hall tablet has none: a file of everything its person may read does not belong on a table. */
  private async own(actor: PersonActor, meetingId: Id): Promise<PaperBundle> {
    const bundle = actor.onlyMeetingId === null ? await this.bundles.mine(meetingId, actor.personId) : null;
    if (!bundle) throw notFound();
    return bundle;
  }
}
