import { type FloorKind, type ItemOutcome, type SpeakerView } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** What became of an item; who stated it last, and on whose direction. */
@Entity('item_outcomes')
@Index('item_outcomes_meeting', ['meetingId'])
export class ItemOutcomeRow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('AgendaItem')
  itemId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Null = taken back. */
  @Column({ type: 'text', nullable: true })
  outcome: ItemOutcome | null;
  @Column({ type: 'uuid' })
  byPersonId: string;
  @Column({ type: 'text' })
  byName: string;
  @Column({ type: 'text', nullable: true })
  onDirectionOf: string | null;
  @Column({ type: 'timestamptz' })
  at: Date;
  @VersionColumn()
  rev: number;
}

/** The conclusion on an item, or on the meeting as a whole. */
@Entity('conclusions')
@Index('conclusions_meeting', ['meetingId'])
export class Conclusion {
  /** The item's id; of the conclusion on the whole, the meeting's. */
  @PrimaryColumn({ type: 'uuid' })
  subjectId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('AgendaItem')
  itemId: string | null;
  @Column({ type: 'text' })
  text: string;
  @VersionColumn()
  rev: number;
}

/** What was written down of a speech. */
@Entity('speeches')
@Index('speeches_meeting', ['meetingId'])
export class Speech {
  /** The floor's id; a new one for a speech without the floor. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('AgendaItem')
  itemId: string;
  @Column({ type: 'text' })
  kind: FloorKind;
  /** Name, position and place of that moment: the record stays as it was. */
  @Column({ type: 'jsonb' })
  speaker: SpeakerView;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'boolean' })
  isOfFloor: boolean;
  @Column({ type: 'text' })
  summary: string;
  @Column({ type: 'boolean' })
  isLeftOut: boolean;
  @VersionColumn()
  rev: number;
}
