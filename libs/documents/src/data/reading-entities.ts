import { type DocumentRefusal, type PaperLevel, type PaperVia } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type OutlineSection } from '../rules/bundle-outline.js';
import { asNumber } from '@app/platform';

/** Text of one page; `folded` answers "find in this paper", `tokens` the search over all papers. */
@Entity('page_texts')
// A gin index, which the entity cannot describe: it is made by the migration.
@Index('page_texts_tokens', { synchronize: false })
export class PageTextRow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('DocumentVersion', { onDelete: 'CASCADE' })
  versionId: string;
  /** From 1. */
  @PrimaryColumn({ type: 'int' })
  page: number;
  /** NFC. */
  @Column({ type: 'text' })
  text: string;
  /** `foldVietnamese(text)`: as long as the text. */
  @Column({ type: 'text' })
  folded: string;
  /** Where the words stand: `PlacedWords`. Empty for papers taken before this was kept: their finds have no boxes. */
  @Column({ type: 'int', array: true, default: [], select: false })
  words: number[];
  /** Difference hash of the small picture, 16 hex digits; null where none was made. */
  @Column({ type: 'text', nullable: true })
  imageHash: string | null;
  @Column({ type: 'tsvector', select: false })
  tokens: string;
}

/**
 * Who may open which paper, since when and until when: the one answer for lists, bytes, search and copies.
 * Made in the transaction of whatever changes it. A grant that ends stays as history.
 */
@Entity('doc_grants')
@Index('doc_grants_open', ['personId', 'documentId'], { unique: true, where: 'until_at is null' })
@Index('doc_grants_document', ['documentId'])
export class DocGrant {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  personId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Document', { onDelete: 'CASCADE' })
  documentId: string;
  @Column({ type: 'text' })
  level: PaperLevel;
  @Column({ type: 'text' })
  via: PaperVia;
  @Column({ type: 'timestamptz' })
  fromAt: Date;
  @Column({ type: 'timestamptz', nullable: true })
  untilAt: Date | null;
}

/** The last opening of a version by a session that the audit holds; the ranges after it are no new opening. */
@Entity('document_openings')
export class DocumentOpening {
  @PrimaryColumn({ type: 'uuid' })
  sessionId: string;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('DocumentVersion', { onDelete: 'CASCADE' })
  versionId: string;
  @Column({ type: 'timestamptz' })
  openedAt: Date;
}

/**
 * This version stood in the list of papers that this device holds: it can be opened there. Once per device, without a time,
 * a page or an opening: it says that a paper arrived, never that somebody read it.
 */
@Entity('paper_deliveries')
@Index('paper_deliveries_version', ['versionId'])
export class PaperDelivery {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Session', { onDelete: 'CASCADE' })
  sessionId: string;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('DocumentVersion', { onDelete: 'CASCADE' })
  versionId: string;
}

/** Until when papers of a meeting are in time by its rules, as they were when it was last reckoned. */
@Entity('paper_deadlines')
export class PaperDeadline {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId: string;
  @Column({ type: 'timestamptz', nullable: true })
  lateAfter: Date | null;
}

/** One merged PDF of what a person may open in a meeting. */
@Entity('paper_bundles')
@Index('paper_bundles_person', ['meetingId', 'personId'], { unique: true })
export class PaperBundle {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  personId: string;
  @Column({ type: 'text' })
  state: 'making' | 'ready' | 'refused';
  @Column({ type: 'text', nullable: true })
  refusal: DocumentRefusal | null;
  /** What is in it, in order; given out only while every paper of it may be read. */
  @Column({ type: 'jsonb' })
  outline: readonly OutlineSection[];
  @Column({ type: 'int' })
  papersDone: number;
  @Column({ type: 'text', nullable: true })
  objectKey: string | null;
  @Column({ type: 'text', nullable: true })
  sha256: string | null;
  @Column({ type: 'bigint', nullable: true, transformer: asNumber })
  size: number | null;
  @Column({ type: 'int', nullable: true })
  pages: number | null;
  @Column({ type: 'timestamptz' })
  requestedAt: Date;
}
