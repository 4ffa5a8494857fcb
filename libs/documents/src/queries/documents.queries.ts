import { Injectable } from '@nestjs/common';
import { documentAccess, type DocumentsPart, type Id, type VersionDetail, type VersionView } from '@app/contracts';
import { MeetingReader, SnapshotQueries, type Standing } from '@app/meetings';
import { type Actor, type PersonActor } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { DocumentVersion } from '../data/entities.js';
import { PaperDeadline } from '../data/reading-entities.js';
import { documentViews, intakeViews, readyVersions, recalledViews } from '../data/views.js';
import { ReadablePapers } from './readable-papers.js';
import { isOfSeat } from './seat-view.js';

/** Papers as their readers may know them; the same part stands in the snapshot of the meeting. */
@Injectable()
export class DocumentsQueries {
  constructor(
    snapshots: SnapshotQueries,
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingReader,
    private readonly papers: ReadablePapers,
  ) {
    snapshots.register('documents', (manager, standing, actor) => this.part(manager, standing, actor));
  }

  /** @throws platform/not-found */
  async ofMeeting(actor: Actor, meetingId: Id): Promise<DocumentsPart> {
    return this.part(this.dataSource.manager, await this.meetings.standing(actor, meetingId), actor);
  }

  /** Versions that can be read, newest first. @throws platform/not-found */
  async versions(actor: PersonActor, documentId: Id): Promise<readonly VersionView[]> {
    await this.papers.document(actor, documentId);
    return readyVersions(this.dataSource.manager, documentId);
  }

  /** @throws platform/not-found */
  async version(actor: Actor, documentId: Id, versionId: Id): Promise<VersionDetail> {
    const { version } = await this.papers.version(actor, documentId, versionId);
    const row = await this.dataSource.manager.findOneByOrFail(DocumentVersion, { id: versionId });
    return { version, pageSizes: row.pageSizes ?? [] };
  }

  private async part(manager: EntityManager, { meeting, facts }: Standing, actor: Actor): Promise<DocumentsPart> {
    const deadline = await manager.findOneBy(PaperDeadline, { meetingId: meeting.id });
    const lateAfter = deadline?.lateAfter?.toISOString() ?? null;
    const none = { lateAfter, documents: [], intake: [], recalled: [] };
    if (actor.kind !== 'person') return none;
    const granted = await documentViews(manager, { meetingId: meeting.id, only: null, readableBy: actor.personId });
    const documents = actor.onlyMeetingId === null ? granted : granted.filter((paper) => isOfSeat(facts, paper));
    if (!documentAccess['document.see-intake'](facts)) return { ...none, documents };
    const [intake, recalled] = [await intakeViews(manager, meeting.id), await recalledViews(manager, meeting.id)];
    return { lateAfter, documents, intake, recalled };
  }
}
