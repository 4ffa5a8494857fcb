import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Id, type PaperLevel, type VersionView } from '@app/contracts';
import { type Actor, notFound } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Grants } from '../data/grants.js';
import { type StoredVersion, storedVersion } from '../data/stored-version.js';
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
    // The token is named: a type that may be null leaves no trace at run time.
    @Optional() @Inject(ShownPapers) private readonly shown: ShownPapers | null,
  ) {}

  /** @throws platform/not-found when it does not exist, was recalled, or is not for this actor */
  async document(actor: Actor, documentId: Id, manager?: EntityManager): Promise<ReadablePaper> {
    const granted = actor.kind === 'person' ? await this.grants.of(actor.personId, documentId, manager) : null;
    if (!granted || !isInReach(actor, granted.meetingId)) throw notFound();
    return granted;
  }

  /** @throws platform/not-found also for a version that is not ready */
  async version(actor: Actor, documentId: Id, versionId: Id): Promise<ReadableVersion> {
    const personId = actor.kind === 'person' ? actor.personId : null;
    const stored = await storedVersion(this.dataSource.manager, { documentId, versionId, personId });
    if (!stored || !isInReach(actor, stored.meetingId)) throw notFound();
    const level = actor.kind === 'screen' ? await this.shownLevel(stored) : stored.level;
    if (level === null) throw notFound();
    return { ...stored, level };
  }

  /** A room screen holds no grant: it shows what is presented, for as long as it is. */
  private async shownLevel({ meetingId, version }: StoredVersion): Promise<PaperLevel | null> {
    return (await this.shown?.isShown(meetingId, version.id)) ? 'read' : null;
  }
}

/** Hall tablets and screens belong to one meeting and open nothing outside it. */
function isInReach(actor: Actor, meetingId: Id): boolean {
  switch (actor.kind) {
    case 'person':
      return actor.onlyMeetingId === null || actor.onlyMeetingId === meetingId;
    case 'screen':
      return actor.meetingId === meetingId;
    case 'anonymous':
    case 'system':
      return false;
  }
}
