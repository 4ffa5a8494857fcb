import {
  type AgendaItemView,
  type AnswerView,
  type AttendanceView,
  type ConclusionView,
  type Id,
  type Instant,
  type LeadBallot,
  type MeetingActView,
  type MeetingHead,
  type OutcomeView,
  type RecordPaper,
  type SeatView,
  type SiteView,
  type SpeechView,
} from '@app/contracts';

/** An act on the roll, as its journal has it. */
export interface RollAct {
  readonly seatId: Id;
  readonly act: string;
  readonly at: Instant;
}

export interface PaperOfItem {
  readonly itemId: Id | null;
  readonly paper: RecordPaper;
}

/** A decision, and what is known of the rule it was taken under. */
export interface DecidedBallot extends LeadBallot {
  readonly ruleNumber: string | null;
  readonly isRuleChecked: boolean;
}

/** All that the record is made of, each list as its room keeps it. */
export interface RecordFacts {
  readonly madeAt: Instant;
  readonly head: MeetingHead;
  /** In protocol order. */
  readonly seats: readonly SeatView[];
  readonly sites: readonly SiteView[];
  /** In reading order. */
  readonly items: readonly AgendaItemView[];
  /** In the order in which they happened. */
  readonly acts: readonly MeetingActView[];
  readonly rows: readonly AttendanceView[];
  readonly rollActs: readonly RollAct[];
  readonly answers: readonly AnswerView[];
  /** Members of the body on that day; null for a working meeting. */
  readonly memberTotal: number | null;
  readonly decisions: readonly DecidedBallot[];
  readonly outcomes: readonly OutcomeView[];
  readonly conclusions: readonly ConclusionView[];
  /** Written down or not, by time. */
  readonly speeches: readonly SpeechView[];
  readonly papers: readonly PaperOfItem[];
}
