import { Injectable } from '@nestjs/common';
import { attendanceAccess, type AttendancePart, type HallCodeView, type Id, meetingAccess } from '@app/contracts';
import { MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { type Actor, AppError, Clock, notFound } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { asGuestSees, AttendanceRepository, attendanceView, tabletView } from '../data/attendance.repository.js';
import { AttendanceBook } from '../data/entities.js';
import { hallCode } from '../data/hall-codes.js';
import { QuorumCounter } from '../data/quorum-counter.js';

/** Attendance as each reader may see it. */
@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly repository: AttendanceRepository,
    private readonly quorum: QuorumCounter,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async part(manager: EntityManager, { meeting, facts, mySeatIds }: Standing): Promise<AttendancePart> {
    if (!meetingAccess['meeting.read-all'](facts)) {
      const mine = await this.repository.bySeat(manager, mySeatIds);
      const rows = [...mine.values()].map((row) => asGuestSees(attendanceView(row)));
      return { rows, quorum: null, isHallCodeShown: false, tablets: [] };
    }
    const book = await manager.findOneBy(AttendanceBook, { meetingId: meeting.id });
    const codes = meetingAccess['meeting.read-chair'](facts) ? await this.repository.codes(manager, meeting.id) : [];
    return {
      rows: (await this.repository.ofMeeting(manager, meeting.id)).map(attendanceView),
      quorum: await this.quorum.of(manager, meeting),
      isHallCodeShown: (book?.hallCodeShownAt ?? null) !== null,
      tablets: codes.map(tabletView),
    };
  }

  /** What the screen of a place shows now. @throws attendance/hall-code-hidden, platform/forbidden, platform/not-found */
  async hallCode(actor: Actor, meetingId: Id, siteId: Id | null): Promise<HallCodeView> {
    const { facts } = await this.meetings.standing(actor, meetingId);
    const may = actor.kind === 'screen' || facts.isSiteContact || attendanceAccess['hall-code.show'](facts);
    if (!may) throw new AppError('platform/forbidden');
    const book = await this.dataSource.manager.findOneBy(AttendanceBook, { meetingId });
    if (!book?.hallSecret || book.hallCodeShownAt === null) throw new AppError('attendance/hall-code-hidden');
    const sites = await this.session.sites(meetingId, this.dataSource.manager);
    if (siteId !== null && !sites.some((site) => site.id === siteId)) throw notFound();
    return hallCode(book.hallSecret, siteId, this.clock.now());
  }
}
