import {
  type ItemState,
  type MeetingAct,
  type MeetingActView,
  type MeetingForm,
  type MeetingKind,
  type MeetingState,
  type RuleValues,
  type SeatRole,
} from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('rule_profiles')
@Index('rule_profiles_body', ['bodyId'])
export class RuleProfile {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Body')
  bodyId: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text', nullable: true })
  number: string | null;
  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;
  @Column({ type: 'date' })
  validFrom: string;
  @Column({ type: 'date', nullable: true })
  validUntil: string | null;
  @Column({ type: 'jsonb' })
  values: RuleValues;
  @VersionColumn()
  rev: number;
}

@Entity('meetings')
@Index('meetings_start', ['startsAt'])
@Index('meetings_body', ['bodyId'])
export class Meeting {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Body')
  bodyId: string;
  @Column({ type: 'text' })
  kind: MeetingKind;
  @Column({ type: 'text' })
  form: MeetingForm;
  @Column({ type: 'text' })
  title: string;
  @Column({ type: 'timestamptz' })
  startsAt: Date;
  @Column({ type: 'timestamptz' })
  endsAt: Date;
  @Column({ type: 'text' })
  place: string;
  @Column({ type: 'text', nullable: true })
  onlineUrl: string | null;
  @Column({ type: 'text' })
  state: MeetingState;
  @Column({ type: 'boolean' })
  needsApproval: boolean;
  @Column({ type: 'timestamptz', nullable: true })
  issuedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;
  @Column({ type: 'text', nullable: true })
  reason: string | null;
  /** The rules in force on the meeting's day, kept when the meeting opens. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('RuleProfile')
  ruleProfileId: string | null;
  @VersionColumn()
  rev: number;
}

@Entity('meeting_sites')
@Index('meeting_sites_meeting', ['meetingId'])
export class MeetingSite {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Seat')
  contactSeatId: string | null;
  @Column({ type: 'text', nullable: true })
  contactPhone: string | null;
  @VersionColumn()
  rev: number;
}

@Entity('agenda_items')
@Index('agenda_items_meeting', ['meetingId'])
@Index('agenda_items_one_current', ['meetingId'], { unique: true, where: `state = 'current'` })
export class AgendaItem {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('AgendaItem')
  parentId: string | null;
  @Column({ type: 'int' })
  sort: number;
  @Column({ type: 'text' })
  title: string;
  @Column({ type: 'boolean' })
  isSecret: boolean;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Seat')
  presenterSeatId: string | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Unit')
  owningUnitId: string | null;
  @Column({ type: 'int' })
  minutesPlanned: number;
  @Column({ type: 'boolean' })
  hasVote: boolean;
  @Column({ type: 'text' })
  state: ItemState;
  @Column({ type: 'timestamptz', nullable: true })
  beganAt: Date | null;
  @Column({ type: 'int' })
  secondsUsed: number;
  @VersionColumn()
  rev: number;
}

/** Apart from the item: other readers, its own revision. */
@Entity('item_scripts')
export class ItemScript {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('AgendaItem', { onDelete: 'CASCADE' })
  itemId: string;
  @Column({ type: 'text' })
  script: string;
  @Column({ type: 'text' })
  draftConclusion: string;
  @VersionColumn()
  rev: number;
}

@Entity('seats')
@Index('seats_meeting', ['meetingId'])
@Index('seats_person', ['personId'])
@Index('seats_one_per_person', ['meetingId', 'personId'], { unique: true, where: 'person_id is not null' })
@Index('seats_one_chair', ['meetingId'], { unique: true, where: `'chair' = any(roles)` })
export class Seat {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  personId: string | null;
  @Column({ type: 'text', nullable: true })
  office: string | null;
  @Column({ type: 'text', array: true })
  roles: SeatRole[];
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('MeetingSite')
  siteId: string | null;
  @Column({ type: 'text', nullable: true })
  label: string | null;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Seat')
  substituteForSeatId: string | null;
  /** Guest of named items (seat_items); otherwise the whole meeting. */
  @Column({ type: 'boolean' })
  isForNamedItems: boolean;
  @VersionColumn()
  rev: number;
}

@Entity('seat_items')
export class SeatItem {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Seat', { onDelete: 'CASCADE' })
  seatId: string;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('AgendaItem', { onDelete: 'CASCADE' })
  itemId: string;
}

/** Who did what to the meeting, on whose direction; append-only. */
@Entity('meeting_acts')
@Index('meeting_acts_meeting', ['meetingId', 'at'])
export class MeetingActRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'text' })
  act: MeetingAct;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('AgendaItem')
  itemId: string | null;
  /** As they were called that day. */
  @Column({ type: 'uuid' })
  byPersonId: string;
  @Column({ type: 'text' })
  byName: string;
  @Column({ type: 'text', nullable: true })
  onDirectionOf: string | null;
  @Column({ type: 'text', nullable: true })
  reason: string | null;
  @Column({ type: 'jsonb' })
  details: MeetingActView['details'];
}
