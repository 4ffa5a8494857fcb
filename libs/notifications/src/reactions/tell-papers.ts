import { Injectable } from '@nestjs/common';
import { type DocumentView, type Id, notificationAccess } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { MeetingReader, SessionReader } from '@app/meetings';
import { Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { NoticeRepository, wasInvited } from '../data/notice.repository.js';

/**
 * Tells those who may open a paper that it is new, or that there is a new version. Several within minutes are one notice.
 * What was there before the invitation went out is told with the invitation.
 */
@Injectable()
export class TellPapers {
  constructor(
    reactions: Reactions,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionReader,
    private readonly meetings: MeetingReader,
    private readonly papers: DocumentReader,
    private readonly notices: NoticeRepository,
  ) {
    reactions.after('notifications.tell-papers', 'documents.document-changed', ({ view, actor, at }) =>
      this.tell(view.document, actor, at),
    );
  }

  private tell(document: DocumentView, actor: string, at: Date): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications'), async (tx) => {
      const { meetingId } = document;
      const versionId = document.version.id;
      await this.notices.lock(tx, meetingId);
      const isNew = await this.notices.isNew(tx, versionId);
      const meeting = await this.sessions.meeting(meetingId, tx.manager);
      if (!meeting?.issuedAt || !['issued', 'in-session', 'paused'].includes(meeting.state)) return;

      const own = [actor, `person:${await this.papers.uploaderOf(versionId, tx.manager)}`];
      for (const { personId, seatId } of await this.readers(tx, document, { at, only: isNew ? 'all' : 'since-now' })) {
        if (own.includes(`person:${personId}`)) continue;
        const cause = `papers ${versionId} ${document.itemId}`;
        await this.notices.tellTogether(tx, { meetingId, at }, { personId, kind: 'papers', seatId, cause, versionId });
      }
    });
  }

  /** Those invited who may open it; `since-now`: only who may since this very moment, a paper moved to his item. */
  private async readers(
    tx: Tx,
    { id, meetingId }: DocumentView,
    { at, only }: { readonly at: Date; readonly only: 'all' | 'since-now' },
  ): Promise<readonly { readonly personId: Id; readonly seatId: Id | null }[]> {
    const granted = await this.papers.readersOf(id, tx.manager);
    const allowed = new Set(
      granted
        .filter((reader) => only === 'all' || reader.since.getTime() === at.getTime())
        .map(({ personId }) => personId),
    );
    const told = await this.notices.invited(tx, meetingId);
    const everybody = await this.meetings.everybody(meetingId, tx.manager);
    return everybody
      .filter(({ personId, facts }) => allowed.has(personId) && notificationAccess['notice.hear'](facts, 'papers'))
      .filter(({ personId }) => wasInvited(told.get(personId), at))
      .map(({ personId, mySeatIds }) => ({ personId, seatId: mySeatIds[0] ?? null }));
  }
}
