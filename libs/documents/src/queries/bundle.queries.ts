import { Injectable } from '@nestjs/common';
import { type BundleView, type Id } from '@app/contracts';
import { AppError, notFound, type PersonActor } from '@app/platform';
import { BundleRepository, bundleView, papersOf } from '../data/bundle.repository.js';
import { Grants, type PaperReader } from '../data/grants.js';

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
    const bundle = isInReach(actor, meetingId) ? await this.bundles.mine(meetingId, actor.personId) : null;
    if (!bundle) throw notFound();
    return bundleView(bundle);
  }

  /** @throws platform/not-found also when a paper in it may no longer be read; documents/bundle-not-ready */
  async file(actor: PersonActor, meetingId: Id): Promise<BundleFile> {
    const bundle = isInReach(actor, meetingId) ? await this.bundles.mine(meetingId, actor.personId) : null;
    if (!bundle) throw notFound();
    const readers = papersOf(bundle).map(({ documentId }) => ({ personId: actor.personId, documentId }));
    if ((await this.grants.ended(readers)).size > 0) throw notFound();
    const { id, objectKey, size, sha256 } = bundle;
    if (objectKey === null || size === null || sha256 === null) throw new AppError('documents/bundle-not-ready');
    return { id, objectKey, size, etag: `"${sha256}"`, readers };
  }
}

const isInReach = (actor: PersonActor, meetingId: Id): boolean =>
  actor.onlyMeetingId === null || actor.onlyMeetingId === meetingId;
