import { Injectable } from '@nestjs/common';
import { NOTICE_LIMITS, type WaitingView } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { InvitationReader } from '@app/invitations';
import { MeetingReader } from '@app/meetings';
import { Clock, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { waitingFor } from '../rules/waiting.js';

const DAY_MS = 24 * 3600_000;
const nothing = { unanswered: 0, undecided: 0, own: [] } as const;

/** What waits for somebody before meetings begin. */
@Injectable()
export class WaitingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly invitations: InvitationReader,
    private readonly papers: DocumentReader,
  ) {}

  /** By the start of the meetings. A constant number of queries, however many meetings. */
  async mine(actor: PersonActor): Promise<readonly WaitingView[]> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const until = new Date(now.getTime() + NOTICE_LIMITS.waitingDaysAhead * DAY_MS);
    const standings = await this.meetings.mine(actor, { from: now, until }, manager);
    const ids = standings.map(({ meeting }) => meeting.id);
    const answers = await this.invitations.open(ids, [actor.personId, ...actor.aideOf], manager);
    const answersOf = new Map(answers.map((open) => [open.meetingId, open]));
    const overdue = await this.papers.overdue(ids, now, manager);
    return standings.flatMap(({ meeting, facts }) => {
      const work = {
        meeting,
        facts,
        answers: answersOf.get(meeting.id) ?? nothing,
        overdue: overdue.get(meeting.id) ?? 0,
      };
      return waitingFor(actor.personId, work, now);
    });
  }
}
