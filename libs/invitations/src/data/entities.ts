import { type ConsentState, type AbsenceConsentWay, type InvitationAnswer } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The present answer of a seat; how it came about stands in the journal. */
@Entity('invitation_answers')
@Index('invitation_answers_meeting', ['meetingId'])
export class InvitationAnswerRow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Seat', { onDelete: 'CASCADE' })
  seatId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Whose answer it is; null for an office whose person has no name yet. Somebody else in the seat answers anew. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  personId: string | null;
  @Column({ type: 'text' })
  answer: Exclude<InvitationAnswer, 'awaiting'>;
  @Column({ type: 'text', nullable: true })
  reason: string | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  substitutePersonId: string | null;
  @Column({ type: 'timestamptz' })
  answeredAt: Date;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  answeredBy: string;
  @Column({ type: 'boolean' })
  isOnBehalf: boolean;
  @Column({ type: 'text' })
  consent: ConsentState;
  @Column({ type: 'text', nullable: true })
  consentWay: AbsenceConsentWay | null;
  @Column({ type: 'text', nullable: true })
  consentByName: string | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  consentRecordedBy: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  consentAt: Date | null;
  @Column({ type: 'text', nullable: true })
  consentNote: string | null;
}

/** Every answer and decision ever given, for the record. Append-only for the application role. */
@Entity('invitation_journal')
@Index('invitation_journal_meeting', ['meetingId'])
export class InvitationJournalEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;
  @Column({ type: 'uuid' })
  meetingId: string;
  @Column({ type: 'uuid' })
  seatId: string;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'uuid' })
  byPersonId: string;
  @Column({ type: 'jsonb' })
  entry: object;
}
