import { type DocumentKind, type DocumentRefusal, type PageSize, type VersionState } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { type IntakeStep } from '../rules/intake-step.js';
import { asNumber } from '@app/platform';

/** A paper of a meeting. `rev` moves with what people edit, not with the work of intake. */
@Entity('documents')
@Index('documents_meeting', ['meetingId'])
@Index('documents_item', ['itemId'])
export class Document {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Null = of the whole meeting. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('AgendaItem')
  itemId: string | null;
  @Column({ type: 'text' })
  title: string;
  @Column({ type: 'text' })
  kind: DocumentKind;
  @Column({ type: 'int' })
  sort: number;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Unit')
  owningUnitId: string | null;
  /** The newest version that is ready; readers see a paper only with one. */
  @Column({ type: 'uuid', nullable: true })
  currentVersionId: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  recalledAt: Date | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  recalledBy: string | null;
  @Column({ type: 'text', nullable: true })
  recallReason: string | null;
  @VersionColumn()
  rev: number;
}

@Entity('document_versions')
@Unique('document_versions_number', ['documentId', 'number'])
export class DocumentVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Document', { onDelete: 'CASCADE' })
  documentId: string;
  @Column({ type: 'int' })
  number: number;
  @Column({ type: 'text' })
  fileName: string;
  @Column({ type: 'text' })
  state: VersionState;
  @Column({ type: 'text', nullable: true })
  refusal: DocumentRefusal | null;
  /** The step of intake that comes next; what stands before it is done and committed. */
  @Column({ type: 'text' })
  step: IntakeStep;
  @Column({ type: 'int' })
  pagesDone: number;
  @Column({ type: 'int' })
  pagesTotal: number;
  /** Bytes, as declared and then as arrived. */
  @Column({ type: 'bigint', transformer: asNumber })
  originalSize: number;
  @Column({ type: 'text', nullable: true })
  originalSha256: string | null;
  @Column({ type: 'text', nullable: true })
  readingKey: string | null;
  @Column({ type: 'bigint', nullable: true, transformer: asNumber })
  readingSize: number | null;
  @Column({ type: 'text', nullable: true })
  readingSha256: string | null;
  @Column({ type: 'int', nullable: true })
  pages: number | null;
  @Column({ type: 'jsonb', nullable: true })
  pageSizes: readonly PageSize[] | null;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  uploadedBy: string;
  /** When the upload began; with it the uploader declared that the file holds no state secret. */
  @Column({ type: 'timestamptz' })
  declaredAt: Date;
  /** When the last byte arrived. */
  @Column({ type: 'timestamptz', nullable: true })
  uploadedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  readyAt: Date | null;
}

/** An upload under way (tus); gone when its version is assembled or given up. */
@Entity('uploads')
@Index('uploads_touched', ['touchedAt'])
export class Upload {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid', unique: true })
  @ForeignKey('DocumentVersion', { onDelete: 'CASCADE' })
  versionId: string;
  @Column({ type: 'bigint', transformer: asNumber })
  size: number;
  /** Bytes stored so far: the offset of tus. */
  @Column({ type: 'bigint', transformer: asNumber })
  received: number;
  @Column({ type: 'timestamptz' })
  touchedAt: Date;
}

/** One stored piece of an upload. */
@Entity('upload_pieces')
export class UploadPiece {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Upload', { onDelete: 'CASCADE' })
  uploadId: string;
  @PrimaryColumn({ type: 'bigint', transformer: asNumber })
  start: number;
  @Column({ type: 'int' })
  size: number;
  @Column({ type: 'text' })
  objectKey: string;
}
