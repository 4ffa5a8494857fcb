import { type PaperLevel, type PaperVia } from '@app/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** By what somebody's grants in a meeting were made last: whoever's scope is still the same needs no look at his papers. */
@Entity('paper_scopes')
export class PaperScopeRow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Meeting', { onDelete: 'CASCADE' })
  meetingId: string;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  personId: string;
  @Column({ type: 'text' })
  level: PaperLevel;
  @Column({ type: 'text' })
  via: PaperVia;
  /** Null = all papers of the meeting. */
  @Column({ type: 'uuid', array: true, nullable: true })
  itemIds: string[] | null;
}
