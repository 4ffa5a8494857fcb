import { Injectable } from '@nestjs/common';
import {
  type Id,
  NOTICE_LIMITS,
  notificationAccess,
  type NoticeList,
  type NoticeView,
  personStream,
} from '@app/contracts';
import { DocumentReader, type GrantedVersion } from '@app/documents';
import { MeetingReader, type Standing } from '@app/meetings';
import { type PersonActor, StreamReader } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Notice } from '../data/entities.js';
import { AbsenceQueries } from './absence.queries.js';

/** What the words of the notices are made of besides the facts of their own: what the reader may see at this moment. */
interface Seen {
  readonly standings: ReadonlyMap<Id, Standing>;
  readonly papers: readonly GrantedVersion[];
  readonly absences: ReadonlyMap<Id, NoticeView['absence']>;
}

/** What is behind somebody's bell. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly streams: StreamReader,
    private readonly meetings: MeetingReader,
    private readonly papers: DocumentReader,
    private readonly absences: AbsenceQueries,
  ) {}

  /** The newest notices that still have something to say to this person. */
  mine(actor: PersonActor): Promise<NoticeList> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      const [position] = await this.streams.heads([personStream(actor.personId)], manager);
      const rows = await manager.find(Notice, {
        where: { personId: actor.personId, isOwnAct: false },
        order: { changedAt: 'DESC', id: 'DESC' },
        take: NOTICE_LIMITS.listed,
      });
      const seen = await this.seenBy(actor, rows, manager);
      const notices = rows.flatMap((row) => viewOf(row, seen) ?? []);
      return { notices, unread: notices.filter((notice) => !notice.isRead).length, position: position! };
    });
  }

  private async seenBy(actor: PersonActor, rows: readonly Notice[], manager: EntityManager): Promise<Seen> {
    const meetingIds = [...new Set(rows.map((row) => row.meetingId))];
    const standings = await this.meetings.standings(actor, meetingIds, manager);
    const versionIds = rows.flatMap((row) => row.versionIds);
    return {
      standings: new Map(standings.map((standing) => [standing.meeting.id, standing])),
      papers: versionIds.length === 0 ? [] : await this.papers.granted(actor.personId, versionIds, manager),
      absences: await this.absences.of(rows, standings, manager),
    };
  }
}

/** Null when the notice has nothing to say to its reader any more. */
function viewOf(row: Notice, { standings, papers, absences }: Seen): NoticeView | null {
  const standing = standings.get(row.meetingId);
  const base = { id: row.id, kind: row.kind, at: row.changedAt.toISOString(), isRead: row.readAt !== null };
  const empty = { meeting: null, isAsAide: row.seatId === null, papers: [], absence: null };
  if (row.kind === 'uninvited') return { ...base, ...empty };
  if (!standing || !notificationAccess['notice.hear'](standing.facts, row.kind)) return null;

  const own = papersOf(row, papers);
  const absence = absences.get(row.id) ?? null;
  if (row.kind === 'papers' && own.length === 0) return null;
  if (isAboutAbsence(row) && absence === null) return null;
  return {
    ...base,
    isAsAide: standing.facts.roles.length === 0 && standing.facts.isAide,
    meeting: meetingOf(row, standing),
    papers: own,
    absence,
  };
}

const isAboutAbsence = ({ kind }: Notice): boolean =>
  kind === 'absence-asked' || kind === 'substitute-asked' || kind === 'absence-decided';

/** The title is today's, so that the meeting is recognised; when, where and why are those of the moment it was told. */
function meetingOf({ startsAt, endsAt, place, reason }: Notice, { meeting }: Standing): NoticeView['meeting'] {
  const { id, title, state } = meeting;
  return { id, title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, state, reason };
}

/** Of two versions of one paper the newer; the others were told of as well, but there is one paper to read. */
function papersOf(row: Notice, granted: readonly GrantedVersion[]): NoticeView['papers'] {
  const own = granted.filter(({ versionId }) => row.versionIds.includes(versionId));
  const newest = new Map(own.toReversed().map((paper) => [paper.documentId, paper]));
  return own
    .filter((paper) => newest.get(paper.documentId) === paper)
    .map(({ documentId, itemId, title, isLate }) => ({ documentId, itemId, title, isLate }));
}
