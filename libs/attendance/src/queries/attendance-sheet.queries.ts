import { Injectable } from '@nestjs/common';
import { attendanceAccess, type Id } from '@app/contracts';
import { MeetingReader, SessionReader } from '@app/meetings';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { AttendanceRepository, attendanceView } from '../data/attendance.repository.js';
import { QuorumCounter } from '../data/quorum-counter.js';
import { sheetContent } from './sheet/sheet-content.js';
import { sheetPdf } from './sheet/sheet-pdf.js';

/** The sheet that people sign, with what is known of them at this moment. */
@Injectable()
export class AttendanceSheetQueries {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly repository: AttendanceRepository,
    private readonly quorum: QuorumCounter,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws platform/forbidden, platform/not-found */
  async sheet(actor: PersonActor, meetingId: Id): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
    const { manager } = this.dataSource;
    const { meeting, facts } = await this.meetings.standing(actor, meetingId);
    if (!attendanceAccess['attendance.print-sheet'](facts)) throw new AppError('platform/forbidden');
    const content = sheetContent({
      head: await this.meetings.head(meeting),
      seats: await this.session.seats(meeting, null, manager),
      sites: await this.session.sites(meetingId, manager),
      rows: (await this.repository.ofMeeting(manager, meetingId)).map(attendanceView),
      quorumSentence: (await this.quorum.of(manager, meeting))?.words?.vi ?? null,
    });
    return { bytes: await sheetPdf(content), fileName: `Danh sách điểm danh - ${content.date}.pdf` };
  }
}
