import { type LetterState, type NoticeKind } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody was told something, and of what: time, place and reason as they were then; never the words. */
@Entity('notices')
@Index('notices_person', ['personId', 'changedAt'])
@Index('notices_meeting', ['meetingId'])
@Index('notices_once', ['personId', 'cause'], { unique: true, where: 'cause is not null' })
export class Notice {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId: string;
  @Column({ type: 'text' })
  kind: NoticeKind;
  /** The seat it is about; it may be gone by now. Null for an aide. */
  @Column({ type: 'uuid', nullable: true })
  seatId: string | null;
  /** With `papers`: the versions that came. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  versionIds: string[];
  /** Time and place of the meeting when it was told: what comes later has a notice of its own. */
  @Column({ type: 'timestamptz' })
  startsAt: Date;
  @Column({ type: 'timestamptz' })
  endsAt: Date;
  @Column({ type: 'text' })
  place: string;
  /** Why it was moved, cancelled or sent back; null with every other kind. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
  /** The event it was made for: heard twice, it is told once. Null where the tables themselves show that it was told. */
  @Column({ type: 'text', nullable: true })
  cause: string | null;
  @Column({ type: 'timestamptz' })
  madeAt: Date;
  /** When something was added last. */
  @Column({ type: 'timestamptz' })
  changedAt: Date;
  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null;
  /** From when on nothing is added: its letter is on its way. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;
  /** The person did it himself: kept so that he is not told later, shown nowhere. */
  @Column({ type: 'boolean' })
  isOwnAct: boolean;
}

/** The e-mail of a notice and what became of it. */
@Entity('notice_letters')
@Index('notice_letters_meeting', ['meetingId'])
export class NoticeLetter {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Notice', { onDelete: 'CASCADE' })
  noticeId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'text' })
  state: Exclude<LetterState, 'none' | 'nobody'> | 'needless';
  /** How often the mail server was asked since the last sending was ordered. */
  @Column({ type: 'int' })
  tries: number;
  /** Moved on by every order to send again: the work of an older one is void. */
  @Column({ type: 'int' })
  round: number;
  @Column({ type: 'timestamptz' })
  changedAt: Date;
  @Column({ type: 'timestamptz', nullable: true })
  nextTryAt: Date | null;
  /** What the mail server said last. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;
}

/** Versions of papers that were told, or were there before anybody was to be told. */
@Entity('noticed_versions')
export class NoticedVersion {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('DocumentVersion', { onDelete: 'CASCADE' })
  versionId: string;
}

/** The private calendar address of a person: the hash of its token. */
@Entity('calendar_feeds')
export class CalendarFeed {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;
  @Column({ type: 'timestamptz' })
  madeAt: Date;
}
