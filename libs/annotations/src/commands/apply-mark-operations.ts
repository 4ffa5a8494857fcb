import { Injectable } from '@nestjs/common';
import {
  type AnchorState,
  type Id,
  MARK_LIMITS,
  type MarkContent,
  type MarkOperation,
  type MarkOperationsInput,
  type MarkOperationsResult,
  type MarkOutcome,
} from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { Mark } from '../data/entities.js';
import { carryOverJob } from '../data/jobs.js';
import { MarkRepository } from '../data/mark.repository.js';
import { MarkAudience, shareColumns, unshared } from '../data/told.js';
import { markAnchor } from '../rules/carry-over/index.js';
import { judgeOperation, type OperationPlace } from '../rules/judge-operation.js';
import { tabletOf } from '../rules/tablet-of.js';
import { v5 as uuidv5 } from 'uuid';

/** Namespace of the ids of copies (RFC 9562 version 5): the same operation always makes the same copy. */
const COPIES = '6d3f0c8e-4b1a-5f57-9a36-2f1c6f1c7f10';

interface Desk {
  readonly tx: Tx;
  readonly place: OperationPlace;
  readonly marks: Map<Id, Mark>;
  readonly changed: Set<Id>;
  readonly audience: MarkAudience;
  /** How many more marks the author may have on this paper. */
  room: number;
}

/**
 * Does what a device did to its person's marks, perhaps long ago and without a network: each operation once, in their
 * order, each answered for itself, so that one that cannot be done holds up no other.
 */
@Injectable()
export class ApplyMarkOperations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentReader,
    private readonly repository: MarkRepository,
  ) {}

  /** @throws platform/not-found when the paper may not be opened */
  execute(actor: PersonActor, documentId: Id, { operations }: MarkOperationsInput): Promise<MarkOperationsResult> {
    return this.unitOfWork.run(actor, async (tx) => {
      const paper = await this.documents.holdPaper(documentId, tx.manager);
      if (paper === null) throw notFound();

      await this.documents.assertReadable(actor, documentId, tx.manager);

      const feed = await this.repository.lockFeed(tx, documentId);
      const { personId: authorId } = actor;
      const done = await this.repository.done(
        tx,
        authorId,
        operations.map(({ opId }) => opId),
      );
      const place = { documentId, authorId, tabletSessionId: tabletOf(actor), pages: paper.pages };
      const room = MARK_LIMITS.perDocument - (await this.repository.countOwn(tx, authorId, documentId));
      const marks = await this.repository.byId(
        tx,
        operations.map(({ markId }) => markId),
      );
      const desk: Desk = { tx, place, marks, changed: new Set(), audience: new MarkAudience(authorId), room };

      const fresh: MarkOutcome[] = [];
      const outcomes = operations.map((operation) => {
        const known = done.get(operation.opId) ?? fresh.find(({ opId }) => opId === operation.opId);
        if (known !== undefined) return known;
        const outcome = perform(desk, operation);
        fresh.push(outcome);
        return outcome;
      });
      const changed = [...desk.changed].map((id) => desk.marks.get(id)!);
      await this.quote(tx, changed);
      await this.repository.append(tx, feed, changed);
      await this.repository.remember(tx, authorId, fresh);
      // Written on an older version, without a network: the newest gets it too.
      if (changed.some(({ versionId, deletedAt }) => deletedAt === null && versionId !== paper.currentVersionId))
        tx.enqueue(carryOverJob, { documentId }, { singletonKey: documentId });

      const { seq } = feed;
      if (changed.length > 0)
        tx.publish(desk.audience.streams(paper), 'annotations.marks-changed', { documentId, seq });
      return { outcomes, seq };
    });
  }

  /** The words that each mark stands on, as the server reads them. */
  private async quote(tx: Tx, marks: readonly Mark[]): Promise<void> {
    const byVersion = Map.groupBy(
      marks.filter(({ deletedAt }) => deletedAt === null),
      ({ versionId }) => versionId,
    );
    for (const [versionId, ofVersion] of byVersion) {
      const numbers = [...new Set(ofVersion.map(({ page }) => page))];
      const pages = new Map((await this.documents.pages(versionId, numbers, tx.manager)).map((one) => [one.page, one]));
      for (const mark of ofVersion) {
        const page = pages.get(mark.page);
        const anchor = page === undefined ? null : markAnchor(mark.shape, page);
        mark.quote = anchor?.quote.slice(0, MARK_LIMITS.quoteMax) ?? null;
      }
    }
  }
}

function perform(desk: Desk, operation: MarkOperation): MarkOutcome {
  const { opId, markId } = operation;
  const judged = judgeOperation(desk.marks.get(markId) ?? null, operation, desk.place);
  switch (judged.verdict) {
    case 'refuse':
      return { opId, outcome: 'refused', markId, code: judged.code };
    case 'newer-stands':
      return { opId, outcome: 'newer-stands', markId };
    case 'nothing':
      return { opId, outcome: 'done', markId, rev: desk.marks.get(markId)?.rev ?? 0 };
    case 'delete': {
      const rev = change(desk, markId, { deletedAt: desk.tx.at });
      return { opId, outcome: 'done', markId, rev };
    }
    case 'put':
    case 'put-copy': {
      const id = judged.verdict === 'put' ? markId : uuidv5(opId, COPIES);
      const stands = desk.marks.get(id);
      const isNew = stands === undefined || stands.deletedAt !== null;
      if (isNew && desk.room <= 0) return { opId, outcome: 'refused', markId, code: 'annotations/too-many' };
      if (isNew) desk.room -= 1;
      const rev = put(desk, id, judged.content);
      return id === markId
        ? { opId, outcome: 'done', markId, rev }
        : { opId, outcome: 'kept-both', markId, copyId: id };
    }
  }
}

function put(desk: Desk, id: Id, { sharing, shape, ...content }: MarkContent): number {
  const before = desk.marks.get(id) ?? newMark(desk, id);
  desk.marks.set(id, before);
  const shared = shareColumns(sharing, before);
  const carried = { carriedState: lookedAt(before.carriedState), isCarriedOn: false };
  return change(desk, id, { ...content, ...shared, ...carried, shape, kind: shape.kind, deletedAt: null });
}

/** Whoever changes what was carried over has looked at it. */
const lookedAt = (state: AnchorState | null): AnchorState | null =>
  state === 'check' || state === 'orphan' ? 'moved' : state;

function change({ marks, changed, audience, tx }: Desk, id: Id, columns: Partial<Mark>): number {
  const mark = marks.get(id)!;
  audience.add(mark);
  Object.assign(mark, columns, { rev: mark.rev + 1, editedAt: tx.at });
  audience.add(mark);
  changed.add(id);
  return mark.rev;
}

function newMark({ place: { documentId, authorId, tabletSessionId }, tx }: Desk, id: Id): Mark {
  const ids = { id, documentId, authorId, tabletSessionId };
  const carried = { carriedFrom: null, carriedState: null, isCarriedOn: false };
  return Object.assign(new Mark(), { ...ids, ...unshared, ...carried, quote: null, rev: 0, createdAt: tx.at });
}
