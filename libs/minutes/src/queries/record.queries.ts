import { Injectable } from '@nestjs/common';
import { type Id, type MeetingRecord, minutesAccess, speechesOf } from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { PaperRecordReader } from '@app/documents';
import { InvitationReader } from '@app/invitations';
import { MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { AppError, Clock, type PersonActor } from '@app/platform';
import { SpeakingReader } from '@app/speaking';
import { BallotReader } from '@app/voting';
import { DataSource, type EntityManager } from 'typeorm';
import { MinutesRepository } from '../data/minutes.repository.js';
import { meetingRecord } from '../rules/meeting-record.js';
import { recordPaper } from '../rules/paper/record-paper.js';
import { type RecordFacts } from '../rules/record-facts.js';
import { recordDocx } from './record/record-docx.js';
import { recordPdf } from './record/record-pdf.js';

export interface RecordFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The draft record, for chair and secretaries: one model, three renderings. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly repository: MinutesRepository,
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly invitations: InvitationReader,
    private readonly attendance: AttendanceReader,
    private readonly speaking: SpeakingReader,
    private readonly ballots: BallotReader,
    private readonly papers: PaperRecordReader,
  ) {}

  /** Read in one repeatable-read transaction. @throws platform/not-found, platform/forbidden, minutes/not-now */
  record(actor: PersonActor, meetingId: Id): Promise<MeetingRecord> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      const standing = await this.meetings.standing(actor, meetingId, manager);
      const { facts } = standing;
      if (!minutesAccess['minutes.lead'](facts)) throw new AppError('platform/forbidden');
      if (!minutesAccess['minutes.read-record'](facts))
        throw new AppError('minutes/not-now', { facts: { state: facts.state } });
      return meetingRecord(await this.facts(standing, manager));
    });
  }

  async pdf(actor: PersonActor, meetingId: Id): Promise<RecordFile> {
    const record = await this.record(actor, meetingId);
    return { bytes: await recordPdf(recordPaper(record)), fileName: fileName(record, 'pdf') };
  }

  async docx(actor: PersonActor, meetingId: Id): Promise<RecordFile> {
    const record = await this.record(actor, meetingId);
    return { bytes: await recordDocx(recordPaper(record)), fileName: fileName(record, 'docx') };
  }

  private async facts({ meeting }: Standing, manager: EntityManager): Promise<RecordFacts> {
    const { id } = meeting;
    const rollActs = await this.attendance.journal(id, manager);
    const isSession = meeting.kind === 'session';
    return {
      madeAt: this.clock.now().toISOString(),
      head: await this.meetings.head(meeting, manager),
      seats: await this.session.seats(meeting, null, manager),
      sites: await this.session.sites(id, manager),
      items: await this.meetings.items(id, manager),
      acts: await this.meetings.acts(id, manager),
      rows: await this.attendance.rows(id, manager),
      rollActs: rollActs.map(({ seatId, act, at }) => ({ seatId, act, at: at.toISOString() })),
      answers: await this.invitations.answers(id, null, manager),
      memberTotal: isSession ? (await this.session.roll(meeting, manager)).length : null,
      decisions: await this.ballots.recorded(id, manager),
      outcomes: await this.repository.outcomes(manager, id),
      conclusions: await this.repository.conclusions(manager, id),
      speeches: speechesOf(
        await this.repository.speeches(manager, id),
        await this.speaking.past(id, manager),
        await this.speaking.now(id, manager),
      ),
      papers: await this.papers.papers(id, manager),
    };
  }
}

/** "Biên bản - Phiên họp thường kỳ tháng 11-2026 (dự thảo).docx": no sign that a file system refuses. */
const fileName = ({ meeting }: MeetingRecord, ending: string): string =>
  `Biên bản - ${meeting.title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 120)} (dự thảo).${ending}`;
