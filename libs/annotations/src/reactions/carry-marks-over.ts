import { Injectable } from '@nestjs/common';
import { type AnchorState, type Id } from '@app/contracts';
import { DocumentReader, type WritablePaper } from '@app/documents';
import { JobQueue, Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { Mark } from '../data/entities.js';
import { carryOverJob } from '../data/jobs.js';
import { MarkRepository } from '../data/mark.repository.js';
import { MarkAudience } from '../data/told.js';
import { carryOver, type Successor } from '../rules/carry-over/index.js';

/** Namespace of the ids of successors (RFC 9562 version 5): carried over twice, a mark has one successor. */
const SUCCESSORS = 'b0a5c1de-6a3e-5f0b-8f0a-7d1f2f6c3a55';

/** Marks of one transaction: a paper that a whole hall wrote on does not hold up their pens. */
const AT_A_TIME = 2_000;

/**
 * A paper has a newer version: every mark on the versions before gets one successor on it, where its words went; also the
 * marks that come in late, from devices that were without a network. The marks on the old version stay as they are.
 */
@Injectable()
export class CarryMarksOver {
  constructor(
    reactions: Reactions,
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly documents: DocumentReader,
    private readonly repository: MarkRepository,
  ) {
    reactions.before('documents.document-changed', async (tx, { view: { document } }) => {
      const waits = await waiting(tx.manager, document.id, document.version.id, 1);
      if (waits.length > 0) tx.enqueue(carryOverJob, { documentId: document.id }, { singletonKey: document.id });
    });
    jobs.handle(carryOverJob, ({ documentId }) => this.carry(documentId));
  }

  async carry(documentId: Id): Promise<void> {
    const paper = await this.documents.paper(documentId);
    if (paper === null) return;
    const marks = await waiting(this.dataSource.manager, documentId, paper.currentVersionId);
    const after = marks.length === 0 ? [] : await this.documents.pages(paper.currentVersionId, null);
    for (const versionId of new Set(marks.map((mark) => mark.versionId))) {
      const ofVersion = marks.filter((mark) => mark.versionId === versionId);
      const before = await this.documents.pages(versionId, null);
      const successors = carryOver(
        before,
        after,
        ofVersion.map(({ id, authorId, page, shape }) => ({ id, authorId, page, shape, anchor: null })),
      );
      for (let from = 0; from < ofVersion.length; from += AT_A_TIME) {
        const part = [from, from + AT_A_TIME] as const;
        await this.write(documentId, paper, ofVersion.slice(...part), successors.slice(...part));
      }
    }
  }

  private write(
    documentId: Id,
    { currentVersionId, ...place }: WritablePaper,
    marks: readonly Mark[],
    successors: readonly Successor[],
  ): Promise<void> {
    return this.unitOfWork.run(systemActor('annotations.carry-over'), async (tx) => {
      const feed = await this.repository.lockFeed(tx, documentId);
      const now = await this.documents.paper(documentId, tx.manager);
      if (now?.currentVersionId !== currentVersionId) return;

      const ids = successors.map(({ markId }) => uuidv5(`${markId} ${currentVersionId}`, SUCCESSORS));
      const standing = await this.repository.byId(tx, [...marks.map(({ id }) => id), ...ids]);
      const written: Mark[] = [];
      successors.forEach((successor, nth) => {
        const [seen, source] = [marks[nth]!, standing.get(successor.markId)];
        // Changed or taken away while this was reckoned: it is carried over from what it is now, by the next run.
        if (source === undefined || source.rev !== seen.rev) return;
        const existing = standing.get(ids[nth]!);
        source.isCarriedOn = true;
        // What its author has made of the successor is his.
        if (existing === undefined || existing.rev === 1)
          written.push(successorOf(source, successor, { id: ids[nth]!, versionId: currentVersionId }));
      });
      const sources = marks.flatMap(({ id }) => (standing.get(id)?.isCarriedOn ? [id] : []));
      await tx.manager.update(Mark, { id: In(sources) }, { isCarriedOn: true });
      await this.repository.append(tx, feed, written);
      if (sources.length < marks.length) tx.enqueue(carryOverJob, { documentId }, { singletonKey: documentId });
      tell(tx, documentId, place, written, feed.seq);
    });
  }
}

/** Marks on older versions that the newest one does not have yet. */
const waiting = (manager: EntityManager, documentId: Id, currentVersionId: Id, take?: number): Promise<Mark[]> =>
  manager.find(Mark, {
    where: { documentId, versionId: Not(currentVersionId), isCarriedOn: false, deletedAt: IsNull() },
    order: { seq: 'ASC' },
    ...(take === undefined ? {} : { take }),
  });

function successorOf(
  source: Mark,
  { page, shape, state }: Successor,
  made: { readonly id: Id; readonly versionId: Id },
): Mark {
  const isOrphan = source.carriedState === 'orphan';
  const carried = {
    // One without a place keeps the page that it once had beside it.
    carriedFrom: isOrphan ? source.carriedFrom : source.id,
    carriedState: unsettled(source.carriedState) ?? state,
    isCarriedOn: false,
  };
  return Object.assign(new Mark(), source, carried, { ...made, page, shape, rev: 1 });
}

/** What nobody has looked at is not settled by yet another version: where it stood was no place of its own. */
const unsettled = (state: AnchorState | null): AnchorState | null =>
  state === 'orphan' || state === 'check' ? state : null;

function tell(
  tx: Tx,
  documentId: Id,
  place: Omit<WritablePaper, 'currentVersionId'>,
  marks: readonly Mark[],
  seq: number,
): void {
  const byAuthor = Map.groupBy(marks, ({ authorId }) => authorId);
  const streams = [...byAuthor].flatMap(([authorId, own]) => {
    const audience = new MarkAudience(authorId);
    own.forEach((mark) => audience.add(mark));
    return audience.streams(place);
  });
  if (streams.length > 0) tx.publish(streams, 'annotations.marks-changed', { documentId, seq });
}
