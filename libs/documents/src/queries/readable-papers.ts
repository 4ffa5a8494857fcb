import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Id, type PaperLevel, type VersionView } from '@app/contracts';
import { type Actor, notFound } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Grants } from '../data/grants.js';
import { type StoredVersion, storedVersion } from '../data/stored-version.js';
import { SeatView } from './seat-view.js';
import { ShownPapers } from './shown-papers.port.js';

export interface ReadablePaper {
  readonly documentId: Id;
  readonly meetingId: Id;
  readonly level: PaperLevel;
}
export interface ReadableVersion extends ReadablePaper {
  readonly version: VersionView;
  /** Where its bytes lie. */
  readonly readingKey: string;
  /** Bytes of the file as it was uploaded. */
  readonly originalSize: number;
}

/** The one question before anything of a paper is given out: may this actor open it, now? */
@Injectable()
export class ReadablePapers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: Grants,
    private readonly seats: SeatView,
    @Optional() @Inject(ShownPapers) private readonly shown: ShownPapers | null,
  ) {}

  /** @throws platform/not-found when it does not exist, was recalled, or is not for this actor */
  async document(actor: Actor, documentId: Id, manager?: EntityManager): Promise<ReadablePaper> {
    if (actor.kind !== 'person') throw notFound();
    const granted = await this.grants.of(actor.personId, documentId, manager);
    if (!granted || !(await this.seats.allows(actor, granted))) throw notFound();
    return granted;
  }

  /** @throws platform/not-found also for a version that is not ready */
  async version(actor: Actor, documentId: Id, versionId: Id): Promise<ReadableVersion> {
    const personId = actor.kind === 'person' ? actor.personId : null;
    const stored = await storedVersion(this.dataSource.manager, { documentId, versionId, personId });
    const level = stored ? await this.levelOf(actor, stored) : null;
    if (!stored || level === null) throw notFound();
    return { ...stored, level };
  }

  private async levelOf(actor: Actor, stored: StoredVersion): Promise<PaperLevel | null> {
    switch (actor.kind) {
      case 'person':
        return (await this.seats.allows(actor, stored)) ? stored.level : null;
      case 'screen':
        return (await this.isShown(actor.meetingId, stored)) ? 'read' : null;
      case 'anonymous':
      case 'system':
        return null;
    }
  }

  /** A room screen holds no grant: it shows what is presented, for as long as it is. */
  private async isShown(pairedWith: Id | null, { meetingId, version }: StoredVersion): Promise<boolean> {
    return pairedWith === meetingId && (await this.shown?.isShown(meetingId, version.id)) === true;
  }
}
