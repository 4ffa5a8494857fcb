import { type AgendaItemView, type MeetingKind } from './meetings.js';
import { type ConclusionView, type ItemOutcome, type OutcomeView, type SpeechView } from './minutes.js';
import { type Id } from './platform.js';
import { type BallotOutcome } from './voting.js';

/** What a secretary may still want to do before the meeting is concluded. A warning each: none of them forbids anything. */
export const recordGapKinds = [
  'no-outcome',
  'no-conclusion',
  'outcome-against-result',
  'no-summary',
  'no-meeting-conclusion',
] as const;
export type RecordGapKind = (typeof recordGapKinds)[number];

export interface RecordGap {
  readonly kind: RecordGapKind;
  /** Null with `no-meeting-conclusion`. */
  readonly itemId: Id | null;
  /** With `no-summary`: how many speeches of the item. */
  readonly count: number;
}

export interface GapFacts {
  readonly kind: MeetingKind;
  readonly items: readonly AgendaItemView[];
  readonly outcomes: readonly OutcomeView[];
  readonly conclusions: readonly ConclusionView[];
  readonly speeches: readonly SpeechView[];
  /** Decisions with a result that stands, in the order in which they were taken. */
  readonly results: readonly { readonly itemId: Id; readonly outcome: BallotOutcome }[];
}

const adopting: readonly ItemOutcome[] = ['adopted', 'adopted-to-complete'];

/** In the order of the agenda. A secret item has no gaps: nothing is written of it here. */
export function recordGaps(facts: GapFacts): readonly RecordGap[] {
  const open = facts.items.filter((item) => !item.isSecret);
  const ofItems = open.flatMap((item) => itemGaps(facts, item));
  const isBare = facts.kind === 'working' && textOf(facts, null) === '';
  return isBare ? [...ofItems, { kind: 'no-meeting-conclusion', itemId: null, count: 1 }] : ofItems;
}

function itemGaps(facts: GapFacts, item: AgendaItemView): readonly RecordGap[] {
  const gap = (kind: RecordGapKind, count = 1): RecordGap => ({ kind, itemId: item.id, count });
  const unwritten = facts.speeches.filter(
    (speech) => speech.itemId === item.id && !speech.isLeftOut && speech.summary.trim() === '',
  ).length;
  const speeches = unwritten > 0 ? [gap('no-summary', unwritten)] : [];
  if (facts.kind === 'working') return speeches;

  const outcome = facts.outcomes.find(({ itemId }) => itemId === item.id)?.outcome ?? null;
  const last = facts.results.findLast(({ itemId }) => itemId === item.id);
  const isAgainst = last !== undefined && outcome !== null && contradicts(last.outcome, outcome);
  return [
    ...(outcome === null && wantsOutcome(facts, item) ? [gap('no-outcome')] : []),
    ...(isAgainst ? [gap('outcome-against-result')] : []),
    ...(outcome !== null && outcome !== 'withdrawn' && textOf(facts, item.id) === '' ? [gap('no-conclusion')] : []),
    ...speeches,
  ];
}

/** An item that only holds others together, without a vote and never taken up itself, needs none; nor does one that was skipped. */
function wantsOutcome({ items }: GapFacts, item: AgendaItemView): boolean {
  if (item.state === 'skipped') return false;
  return item.state !== 'planned' || item.hasVote || !items.some(({ parentId }) => parentId === item.id);
}

function contradicts(result: BallotOutcome, outcome: ItemOutcome): boolean {
  switch (result) {
    case 'passed':
      return outcome === 'rejected' || outcome === 'to-prepare-again';
    case 'not-passed':
      return adopting.includes(outcome);
    case 'tied-awaiting-chair':
    case 'revote':
      return false;
  }
}

const textOf = ({ conclusions }: GapFacts, itemId: Id | null): string =>
  conclusions.find((one) => one.itemId === itemId)?.text.trim() ?? '';
