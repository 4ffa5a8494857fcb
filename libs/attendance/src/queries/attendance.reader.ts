import { Injectable } from '@nestjs/common';
import { type AttendanceView, type Id, type QuorumView } from '@app/contracts';
import { type Standing } from '@app/meetings';
import { DataSource, type EntityManager } from 'typeorm';
import { AttendanceRepository, attendanceView } from '../data/attendance.repository.js';
import { type AttendanceJournalEntry } from '../data/entities.js';
import { QuorumCounter } from '../data/quorum-counter.js';

/** What higher subjects ask of attendance: who is here, is there a quorum, what the record says. */
@Injectable()
export class AttendanceReader {
  constructor(
    private readonly repository: AttendanceRepository,
    private readonly quorum: QuorumCounter,
    private readonly dataSource: DataSource,
  ) {}

  /** Rows by seat id; seats nobody has said anything about are left out. */
  async rows(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly AttendanceView[]> {
    return (await this.repository.ofMeeting(manager, meetingId)).map(attendanceView);
  }

  /** The row of one seat, or null. */
  async ofSeat(seatId: Id, manager: EntityManager = this.dataSource.manager): Promise<AttendanceView | null> {
    const row = (await this.repository.bySeat(manager, [seatId])).get(seatId);
    return row ? attendanceView(row) : null;
  }

  /** People in the hall, at a site or online now. */
  presentPersonIds(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly Id[]> {
    return this.repository.presentPersonIds(manager, meetingId);
  }

  /** Null for a working meeting and where the body has no rule profile. */
  quorumOf(meeting: Standing['meeting'], manager: EntityManager = this.dataSource.manager): Promise<QuorumView | null> {
    return this.quorum.of(manager, meeting);
  }

  /** Every act on the roll in order, for the record. */
  journal(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly AttendanceJournalEntry[]> {
    return this.repository.journalOf(manager, meetingId);
  }
}
