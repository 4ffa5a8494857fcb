import { type AttendancePlace, type AttendanceState, type CheckInWay } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One row per meeting: whoever changes its attendance locks it, so that every event carries the quorum of its moment. */
@Entity('attendance_books')
export class AttendanceBook {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Makes the codes shown in the hall; null until one was asked for. */
  @Column({ type: 'bytea', nullable: true })
  hallSecret: Buffer | null;
  @Column({ type: 'timestamptz', nullable: true })
  hallCodeShownAt: Date | null;
  /** Connections are summarised at most once a second, whichever api instance does it. */
  @Column({ type: 'timestamptz', nullable: true })
  summarisedAt: Date | null;
}

/** How it stands with a seat; what happened before stands in the journal. */
@Entity('attendances')
@Index('attendances_meeting', ['meetingId'])
@Index('attendances_connected', ['meetingId'], { where: 'connected_at is not null and lost_at is null' })
export class Attendance {
  /** A seat with a row is in use and is not removed. */
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Seat')
  seatId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Who was checked in: a seat that is given to another person loses its check-in. */
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  personId: string;
  @Column({ type: 'text' })
  state: AttendanceState;
  @Column({ type: 'text', nullable: true })
  way: CheckInWay | null;
  @Column({ type: 'text', nullable: true })
  place: AttendancePlace | null;
  @Column({ type: 'uuid', nullable: true })
  siteId: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  checkedInAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  leftAt: Date | null;
  @Column({ type: 'text' })
  byName: string;
  /** Null = no device of this person has been seen since the check-in. */
  @Column({ type: 'timestamptz', nullable: true })
  connectedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  lostAt: Date | null;
}

export const attendanceActs = ['checked-in', 'marked-absent', 'left', 'returned', 'withdrawn'] as const;
export type AttendanceAct = (typeof attendanceActs)[number];

/** Every act on the roll, for the record. Append-only for the application role. */
@Entity('attendance_journal')
@Index('attendance_journal_meeting', ['meetingId', 'id'])
export class AttendanceJournalEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Without a foreign key: the entry outlives the seat. */
  @Column({ type: 'uuid' })
  seatId: string;
  @Column({ type: 'uuid' })
  personId: string;
  @Column({ type: 'text' })
  act: AttendanceAct;
  @Column({ type: 'text', nullable: true })
  way: CheckInWay | null;
  @Column({ type: 'text', nullable: true })
  place: AttendancePlace | null;
  @Column({ type: 'uuid', nullable: true })
  siteId: string | null;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'text' })
  byName: string;
  /** Null = the product itself, because the seat changed. */
  @Column({ type: 'uuid', nullable: true })
  byPersonId: string | null;
}

/** A one-time code that opens a seat's tablet. */
@Entity('seat_codes')
@Index('seat_codes_meeting', ['meetingId'])
export class SeatCode {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Seat', { onDelete: 'CASCADE' })
  seatId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  personId: string;
  @Column({ type: 'bytea', unique: true })
  codeHash: Buffer;
  @Column({ type: 'timestamptz' })
  issuedAt: Date;
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}

/** A person's open page in a meeting, as one api instance hears it; forgotten when not renewed. */
@Entity('presence_leases')
@Index('presence_leases_expiry', ['expiresAt'])
export class PresenceLease {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId: string;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  /** One run of one api process. */
  @PrimaryColumn({ type: 'uuid' })
  instance: string;
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
