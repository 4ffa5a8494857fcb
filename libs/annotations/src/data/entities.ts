import { type AnchorState, type MarkKind, type MarkOutcome, type MarkShape } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '@app/platform';

/** What somebody wrote on a page. A deleted one stays for `restoreDays`. Every query says for whom it reads. */
@Entity('marks')
@Index('marks_feed', ['documentId', 'seq'], { unique: true })
@Index('marks_author', ['authorId', 'documentId'])
@Index('marks_carried_from', ['carriedFrom'], { where: 'carried_from is not null' })
@Index('marks_deleted', ['deletedAt'], { where: 'deleted_at is not null' })
export class Mark {
  /** Made on the device. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  authorId: string;
  /**
   * The hall tablet it was made on. Such a tablet shows these of its person's own marks alone: whoever prepared it must
   * not read what its person wrote elsewhere. Null = made on a device of the person's own.
   */
  @Column({ type: 'uuid', nullable: true })
  tabletSessionId: string | null;
  @Column({ type: 'uuid' })
  @ForeignKey('Document', { onDelete: 'CASCADE' })
  documentId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('DocumentVersion', { onDelete: 'CASCADE' })
  versionId: string;
  /** From 1. */
  @Column({ type: 'int' })
  page: number;
  @Column({ type: 'text' })
  kind: MarkKind;
  /** json, not jsonb: a stroke is a thousand numbers that nobody looks into here. */
  @Column({ type: 'json' })
  shape: MarkShape;
  @Column({ type: 'text' })
  text: string;
  @Column({ type: 'text' })
  sharedWith: 'nobody' | 'people' | 'meeting';
  @Column({ type: 'uuid', array: true })
  sharedPeople: string[];
  /** Who was ever told of it: they must hear when it is no longer theirs. */
  @Column({ type: 'uuid', array: true })
  toldPeople: string[];
  @Column({ type: 'boolean' })
  isToldToMeeting: boolean;
  @Column({ type: 'text', nullable: true })
  quote: string | null;
  /** No key into this table: the mark before may be deleted and forgotten while this one lives. */
  @Column({ type: 'uuid', nullable: true })
  carriedFrom: string | null;
  @Column({ type: 'text', nullable: true })
  carriedState: AnchorState | null;
  /** Has the newest version its successor, made from what this one is now? */
  @Column({ type: 'boolean' })
  isCarriedOn: boolean;
  /** Its place in the feed of the paper. */
  @Column({ type: 'bigint', transformer: asNumber })
  seq: number;
  @Column({ type: 'int' })
  rev: number;
  @Column({ type: 'timestamptz' })
  createdAt: Date;
  @Column({ type: 'timestamptz' })
  editedAt: Date;
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}

/** How far the feed of a paper's marks has come. Its row is locked by whoever adds to it: readers miss no number. */
@Entity('mark_feeds')
export class MarkFeed {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Document', { onDelete: 'CASCADE' })
  documentId: string;
  @Column({ type: 'bigint', transformer: asNumber })
  seq: number;
}

/** Operations that were done, and how they ended: a device that heard no answer sends them again. */
@Entity('mark_operations')
@Index('mark_operations_at', ['at'])
export class DoneOperation {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person')
  authorId: string;
  @PrimaryColumn({ type: 'uuid' })
  opId: string;
  @Column({ type: 'jsonb' })
  outcome: MarkOutcome;
  @Column({ type: 'timestamptz' })
  at: Date;
}
