import { type FloorKind, type FloorOutcome, type SpeakerView } from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One row per meeting: whoever changes its queue or floor locks it, so that there is one order for all. */
@Entity('floor_desks')
export class FloorDesk {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  /** Place in the queue of the next request. */
  @Column({ type: 'int' })
  nextPosition: number;
}

export type FloorState = 'waiting' | 'speaking' | FloorOutcome;

/** A request from the moment it was made to what became of it; somebody called outside the queue begins as `speaking`. */
@Entity('floor_requests')
@Index('floor_requests_meeting', ['meetingId', 'state'])
@Index('floor_requests_one_speaking', ['meetingId'], { unique: true, where: `state = 'speaking'` })
@Index('floor_requests_one_waiting', ['itemId', 'seatId'], { unique: true, where: `state = 'waiting'` })
export class FloorRequest {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('AgendaItem')
  itemId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Seat')
  seatId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  personId: string;
  @Column({ type: 'text' })
  kind: FloorKind;
  @Column({ type: 'text' })
  state: FloorState;
  /** Name, position and place of that moment: the record and a guest's screen need them without the seat. */
  @Column({ type: 'jsonb' })
  speaker: SpeakerView;
  @Column({ type: 'int' })
  position: number;
  @Column({ type: 'timestamptz' })
  askedAt: Date;
  @Column({ type: 'uuid' })
  askedByPersonId: string;
  /** Null = the speaker himself. */
  @Column({ type: 'text', nullable: true })
  askedByName: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  beganAt: Date | null;
  @Column({ type: 'int', nullable: true })
  plannedSeconds: number | null;
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
