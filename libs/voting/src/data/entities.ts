import {
  type BallotActors,
  type BallotResult,
  type BallotState,
  type DecisionMethod,
  type ExplanationPart,
  type HandCount,
  type HandsInput,
  type Id,
  type QuorumStatus,
  type ResultDetail,
  type RuleValues,
  type VoteChoice,
  type VoteWay,
} from '@app/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/**
 * One decision put to the body. From the opening on, question, rule and electorate are frozen. Every time in it is the
 * database's: one clock, whatever the api processes take for now.
 */
@Entity('ballots')
@Index('ballots_meeting', ['meetingId'])
@Index('ballots_item', ['itemId'])
@Index('ballots_one_open', ['meetingId'], { unique: true, where: `state = 'open'` })
export class Ballot {
  @PrimaryColumn({ type: 'uuid' })
  id: string;
  @Column({ type: 'uuid' })
  @ForeignKey('Meeting')
  meetingId: string;
  @Column({ type: 'uuid' })
  @ForeignKey('AgendaItem')
  itemId: string;
  @Column({ type: 'text' })
  method: DecisionMethod;
  @Column({ type: 'text' })
  state: BallotState;
  @Column({ type: 'text' })
  question: string;
  @Column({ type: 'text', nullable: true })
  questionHash: string | null;
  @Column({ type: 'text', array: true })
  choices: VoteChoice[];
  @Column({ type: 'boolean' })
  mayChange: boolean;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('RuleProfile')
  ruleProfileId: string | null;
  /** Number of the regulation, as printed. */
  @Column({ type: 'text', nullable: true })
  ruleNumber: string | null;
  @Column({ type: 'jsonb', nullable: true })
  rule: RuleValues | null;
  /** The rule in the words of that day. */
  @Column({ type: 'jsonb' })
  ruleWords: readonly ExplanationPart[];
  @Column({ type: 'uuid', nullable: true })
  chairmanId: string | null;
  @Column({ type: 'uuid', nullable: true })
  presidingId: string | null;
  /** Size of the electorate. */
  @Column({ type: 'int' })
  members: number;
  /** Members without a vote, as last told; exact from the close on. */
  @Column({ type: 'uuid', array: true })
  waitingFor: string[];
  @Column({ type: 'timestamptz', nullable: true })
  toldAt: Date | null;
  /** People in the meeting when it opened and when it closed, whoever they are. */
  @Column({ type: 'uuid', array: true })
  presentAtOpening: string[];
  @Column({ type: 'uuid', array: true })
  presentAtClose: string[];
  @Column({ type: 'jsonb', nullable: true })
  quorum: QuorumStatus | null;
  @Column({ type: 'jsonb', nullable: true })
  quorumAtClose: QuorumStatus | null;
  @Column({ type: 'text', nullable: true })
  withoutQuorumReason: string | null;
  @Column({ type: 'int', nullable: true })
  durationSeconds: number | null;
  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  announcedAt: Date | null;
  @Column({ type: 'text', nullable: true })
  voidReason: string | null;
  @Column({ type: 'jsonb' })
  actors: BallotActors;
  @Column({ type: 'jsonb', nullable: true })
  handCount: HandCount | null;
  @Column({ type: 'jsonb', nullable: true })
  handNames: HandsInput['names'];
  @Column({ type: 'jsonb', nullable: true })
  result: BallotResult | null;
  @Column({ type: 'text', nullable: true })
  announcedDetail: ResultDetail | null;
  @VersionColumn()
  rev: number;
}

/** Who may vote in a ballot and who may cast for whom, frozen at the opening. The application may only add. */
@Entity('ballot_electors')
@Index('ballot_electors_substitute', ['ballotId', 'substituteId'], { where: 'substitute_id is not null' })
export class BallotElector {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Ballot')
  ballotId: string;
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person')
  memberId: string;
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  substituteId: string | null;
  /** Place in protocol order. */
  @Column({ type: 'int' })
  place: number;
  /** Names and positions of that day: the record stays as it was. */
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text' })
  position: string;
  @Column({ type: 'text', nullable: true })
  substituteName: string | null;
}

/**
 * Votes, each its own idempotency record. A change before the close is another row, the highest revision counts. The
 * application only reads them: they come in by `cast_vote`, which knows the electors, so no foreign key checks again.
 */
@Entity('votes')
@Index('votes_receipt', ['receipt'], { unique: true })
export class Vote {
  @PrimaryColumn({ type: 'uuid' })
  ballotId: Id;
  @PrimaryColumn({ type: 'uuid' })
  memberId: Id;
  @PrimaryColumn({ type: 'int' })
  revision: number;
  @Column({ type: 'text' })
  choice: VoteChoice;
  @Column({ type: 'text', nullable: true })
  opinion: string | null;
  @Column({ type: 'text' })
  way: VoteWay;
  @Column({ type: 'uuid' })
  castBy: Id;
  @Column({ type: 'text' })
  receipt: string;
  @Column({ type: 'text' })
  key: string;
  @Column({ type: 'text' })
  payloadHash: string;
  @Column({ type: 'timestamptz' })
  at: Date;
}
