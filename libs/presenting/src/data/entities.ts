import { type PresentationView, type PresenterView, type ShownPage } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * The last state of a meeting's presentation, and what was told of it last. A page turn overwrites the row; an event is
 * written at most every 200 ms, so that a storm of commands makes no log without bound and the last page is still told.
 */
@Entity('presentations')
@Index('presentations_untold', ['toldAt'], { where: 'is_untold' })
export class Presentation {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Null = nobody presents. */
  @Column({ type: 'jsonb', nullable: true })
  presenter: PresenterView | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('AgendaItem', { onDelete: 'SET NULL' })
  itemId: string | null;
  /** Counts presenters; never falls, also when nobody presents for a while. */
  @Column({ type: 'int' })
  epoch: number;
  /** Counts the pages of one presenter. */
  @Column({ type: 'int' })
  n: number;
  @Column({ type: 'jsonb', nullable: true })
  shown: ShownPage | null;
  @Column({ type: 'timestamptz' })
  at: Date;
  /** What the readers were told last: the snapshot says the same, so that it and the events always agree. */
  @Column({ type: 'jsonb', nullable: true })
  told: PresentationView | null;
  @Column({ type: 'timestamptz' })
  toldAt: Date;
  @Column({ type: 'boolean' })
  isUntold: boolean;
}
