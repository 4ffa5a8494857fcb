import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** A private note; every query names its author. A deleted one stays as a row without being shown: nothing is lost by a slip. */
@Entity('page_notes')
@Index('page_notes_author', ['authorId', 'documentId'])
export class PageNote {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  authorId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Document', { onDelete: 'CASCADE' })
  documentId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('DocumentVersion', { onDelete: 'CASCADE' })
  versionId: string;
  /**
   * The hall tablet it was written on. Such a tablet shows these notes alone: whoever prepared it must not read
   * what its person wrote elsewhere. Null = written on a device of the person's own.
   */
  @Column({ type: 'uuid', nullable: true })
  tabletSessionId: string | null;
  /** From 1. */
  @Column({ type: 'int' })
  page: number;
  @Column({ type: 'text' })
  text: string;
  @Column({ type: 'timestamptz' })
  createdAt: Date;
  @Column({ type: 'timestamptz' })
  editedAt: Date;
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
  @VersionColumn()
  rev: number;
}
