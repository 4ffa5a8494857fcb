import { Injectable } from '@nestjs/common';
import { type DocumentView, type Id, notificationAccess } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { MeetingReader, SessionReader } from '@app/meetings';
import { JobQueue, Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { papersJob } from '../data/jobs.js';
import { NoticeRepository, saidOf, wasInvited } from '../data/notice.repository.js';

type News = NonNullable<(typeof papersJob)['data']>;

/**
 * Tells those who may open a paper that it is new, or that there is a new version. Several within minutes are one notice.
 * What was there before the invitation went out is told with the invitation.
 */
@Injectable()
export class TellPapers {
  constructor(
    reactions: Reactions,
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionReader,
    private readonly meetings: MeetingReader,
    private readonly papers: DocumentReader,
    private readonly notices: NoticeRepository,
  ) {
    reactions.before('documents.document-changed', (tx, { view, actor }) => this.hear(tx, view.document, actor));
    jobs.handle(papersJob, (news) => this.tell(news));
  }

  private async hear(tx: Tx, { id, meetingId, itemId, version }: DocumentView, actor: string): Promise<void> {
    const readers = (await this.notices.isNew(tx, version.id)) ? 'all' : 'since-now';
    const meeting = await this.sessions.meeting(meetingId, tx.manager);
    if (!meeting?.issuedAt || !['issued', 'in-session', 'paused'].includes(meeting.state)) return;
    const cause = { meetingId, actor, at: tx.at.toISOString() };
    tx.enqueue(papersJob, { ...cause, documentId: id, itemId, versionId: version.id, readers });
  }

  private tell(news: News): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications'), async (tx) => {
      const { meetingId, versionId, itemId } = news;
      const at = new Date(news.at);
      await this.notices.lock(tx, meetingId);
      const meeting = await this.sessions.meeting(meetingId, tx.manager);
      if (!meeting) return;
      const occasion = { meetingId, at, said: saidOf(meeting) };
      const own = [news.actor, `person:${await this.papers.uploaderOf(versionId, tx.manager)}`];
      for (const { personId, seatId } of await this.readers(tx, news, at)) {
        if (own.includes(`person:${personId}`)) continue;
        const cause = `papers ${versionId} ${itemId}`;
        await this.notices.tellTogether(tx, occasion, { personId, kind: 'papers', seatId, cause, versionId });
      }
    });
  }

  /** Those invited who may open it; `since-now`: only who may since this very moment, a paper moved to his item. */
  private async readers(
    tx: Tx,
    { documentId, meetingId, readers: only }: News,
    at: Date,
  ): Promise<readonly { readonly personId: Id; readonly seatId: Id | null }[]> {
    const granted = await this.papers.readersOf(documentId, tx.manager);
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
