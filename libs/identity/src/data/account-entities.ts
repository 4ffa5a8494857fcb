import { type ImportProblem, type ImportRow } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A reset of an active account that waits for a second administrator; one per person, gone when it is decided. */
@Entity('code_requests')
export class CodeRequest {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid', unique: true })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  requestedBy: string;
  @Column({ type: 'text' })
  reason: string;
  /** The chair's consent as stated; null when the person votes in no running meeting. */
  @Column({ type: 'text', nullable: true })
  consent: string | null;
  @Column({ type: 'timestamptz' })
  requestedAt: Date;
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}

/** A read file that waits to be accepted. What it says of people is kept for a day, or until it is accepted. */
@Entity('people_imports')
@Index('people_imports_age', ['uploadedAt'])
export class PeopleImport {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  uploadedBy: string;
  @Column({ type: 'timestamptz' })
  uploadedAt: Date;
  @Column({ type: 'text' })
  fileName: string;
  @Column({ type: 'bytea' })
  sha256: Buffer;
  @Column({ type: 'jsonb' })
  rows: ImportRow[];
  @Column({ type: 'jsonb' })
  problems: ImportProblem[];
  @Column({ type: 'timestamptz', nullable: true })
  acceptedAt: Date | null;
}
