import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type Actor, notFound, type PersonActor } from '@app/platform';
import { RecordDownload } from '../commands/record-download.js';
import { RecordOpening } from '../commands/record-opening.js';
import { ReadablePapers } from '../queries/readable-papers.js';
import { RunningStreams, type StreamHolder } from '../queries/running-streams.js';
import { type Guarded } from './send-bytes.js';

/** What stands around the bytes of a paper: its opening is recorded, and it is cut when the right to it ends. */
@Injectable()
export class PaperGuard {
  constructor(
    private readonly openings: RecordOpening,
    private readonly downloads: RecordDownload,
    private readonly papers: ReadablePapers,
    private readonly running: RunningStreams,
  ) {}

  /** For bytes of a paper that this actor was just found to be allowed to read. */
  reading(actor: Actor, documentId: Id, versionId: Id): Guarded {
    const personId = actor.kind === 'person' ? actor.personId : null;
    return {
      // A room screen opens nothing by itself: that the paper was presented is recorded with the session.
      opens: () => (actor.kind === 'person' ? this.openings.execute(actor, documentId, versionId) : Promise.resolve()),
      watch: (cut) => this.running.watch([{ personId, documentId }], holderOf(actor, versionId), cut),
    };
  }

  /** For the file as it was uploaded, to be kept outside: each time is recorded. */
  download(actor: PersonActor, documentId: Id): Guarded {
    const subject = `document:${documentId}`;
    const download = { action: 'document.original-downloaded', subject, documentIds: [documentId] } as const;
    return {
      opens: () => this.downloads.execute(actor, download),
      watch: (cut) => this.running.watch([{ personId: actor.personId, documentId }], actor, cut),
    };
  }

  /** For what is answered at once. @throws platform/not-found */
  async opens(actor: PersonActor, documentId: Id, versionId: Id): Promise<void> {
    await this.papers.version(actor, documentId, versionId);
    await this.openings.execute(actor, documentId, versionId);
  }
}

/** @throws platform/not-found for whoever reads nothing at all */
function holderOf(actor: Actor, versionId: Id): StreamHolder {
  switch (actor.kind) {
    case 'person':
      return actor;
    case 'screen':
      return { kind: 'screen', screenId: actor.screenId, versionId };
    case 'anonymous':
    case 'system':
      throw notFound();
  }
}
