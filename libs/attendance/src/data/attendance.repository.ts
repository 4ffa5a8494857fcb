import { Injectable } from '@nestjs/common';
import { type AttendanceView, type Id, type TabletView } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type EntityManager, In } from 'typeorm';
import { Attendance, AttendanceBook, AttendanceJournalEntry, SeatCode } from './entities.js';

export function attendanceView(row: Attendance): AttendanceView {
  return {
    seatId: row.seatId,
    state: row.state,
    way: row.way,
    place: row.place,
    siteId: row.siteId,
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    leftAt: row.leftAt?.toISOString() ?? null,
    byName: row.byName,
    connection: row.connectedAt === null ? 'none' : row.lostAt === null ? 'connected' : 'lost',
    lostAt: row.lostAt?.toISOString() ?? null,
  };
}

/** A guest's own row: connections are told to those who attend the whole meeting. */
export const asGuestSees = (row: AttendanceView): AttendanceView => ({ ...row, connection: 'none', lostAt: null });

export const tabletView = (code: SeatCode): TabletView => ({
  seatId: code.seatId,
  state: code.usedAt === null ? 'prepared' : 'open',
  at: (code.usedAt ?? code.issuedAt).toISOString(),
});

/** Every query and lock of attendance but presence. Lock order: meeting, book. */
@Injectable()
export class AttendanceRepository {
  /** From here to the commit nobody else changes this meeting's roll. */
  async lockBook(tx: Tx, meetingId: Id): Promise<AttendanceBook> {
    await tx.manager.query(`insert into attendance_books (meeting_id) values ($1) on conflict do nothing`, [meetingId]);
    const lock = { mode: 'pessimistic_write' as const };
    return tx.manager.findOneOrFail(AttendanceBook, { where: { meetingId }, lock });
  }

  /** Null where nobody ever touched attendance. */
  async lockBookIfAny(tx: Tx, meetingId: Id): Promise<AttendanceBook | null> {
    return tx.manager.findOne(AttendanceBook, { where: { meetingId }, lock: { mode: 'pessimistic_write' } });
  }

  async saveBook(tx: Tx, book: AttendanceBook): Promise<void> {
    await tx.manager.save(AttendanceBook, book);
  }

  async bySeat(manager: EntityManager, seatIds: readonly Id[]): Promise<ReadonlyMap<Id, Attendance>> {
    const rows = await manager.findBy(Attendance, { seatId: In([...seatIds]) });
    return new Map(rows.map((row) => [row.seatId, row]));
  }

  ofMeeting(manager: EntityManager, meetingId: Id): Promise<readonly Attendance[]> {
    return manager.find(Attendance, { where: { meetingId }, order: { seatId: 'ASC' } });
  }

  async presentPersonIds(manager: EntityManager, meetingId: Id): Promise<readonly Id[]> {
    const rows = await manager.find(Attendance, {
      where: { meetingId, state: 'present' },
      select: { seatId: true, personId: true },
    });
    return rows.map((row) => row.personId);
  }

  async put(tx: Tx, rows: readonly Attendance[]): Promise<void> {
    if (rows.length > 0) await tx.manager.upsert(Attendance, [...rows], ['seatId']);
  }

  async remove(tx: Tx, seatIds: readonly Id[]): Promise<void> {
    if (seatIds.length > 0) await tx.manager.delete(Attendance, { seatId: In([...seatIds]) });
  }

  async journal(tx: Tx, entries: readonly Omit<AttendanceJournalEntry, 'id' | 'at'>[]): Promise<void> {
    if (entries.length > 0)
      await tx.manager.insert(
        AttendanceJournalEntry,
        entries.map((entry) => ({ ...entry, at: tx.at })),
      );
  }

  journalOf(manager: EntityManager, meetingId: Id): Promise<readonly AttendanceJournalEntry[]> {
    return manager.find(AttendanceJournalEntry, { where: { meetingId }, order: { id: 'ASC' } });
  }

  /** Meetings of a body that were not closed yet, in a fixed order. */
  async meetingsAhead(manager: EntityManager, bodyId: Id): Promise<readonly Id[]> {
    const rows = await manager.query<{ id: Id }[]>(
      `select id from meetings where body_id = $1 and state not in ('closed', 'concluded', 'cancelled') order by id`,
      [bodyId],
    );
    return rows.map((row) => row.id);
  }

  codes(manager: EntityManager, meetingId: Id): Promise<readonly SeatCode[]> {
    return manager.find(SeatCode, { where: { meetingId }, order: { seatId: 'ASC' } });
  }
}
