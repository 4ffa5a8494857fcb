import {
  byConclusionOrder,
  byOutcomeOrder,
  bySpeechOrder,
  type ConclusionView,
  type MinutesPart,
  type OutcomeView,
  type SpeechView,
} from '@app/contracts';
import { type TypedEvent } from './reducers.js';

interface Revised {
  readonly rev: number;
}

/** Puts rows in the place of their older selves; streams may arrive in any order, so an older one changes nothing. */
function put<T extends Revised>(
  rows: readonly T[],
  news: readonly T[],
  same: (a: T, b: T) => boolean,
  order: (a: T, b: T) => number,
): readonly T[] {
  const fresh = news.filter((row) => !rows.some((known) => same(known, row) && known.rev > row.rev));
  if (fresh.length === 0) return rows;
  const kept = rows.filter((known) => !fresh.some((row) => same(known, row)));
  return [...kept, ...fresh].sort(order);
}

const sameItem = (a: OutcomeView | ConclusionView, b: OutcomeView | ConclusionView): boolean => a.itemId === b.itemId;
const sameSpeech = (a: SpeechView, b: SpeechView): boolean => a.id === b.id;

const withOutcomes = (part: MinutesPart, outcomes: readonly OutcomeView[]): MinutesPart => ({
  ...part,
  outcomes: put(part.outcomes, outcomes, sameItem, byOutcomeOrder),
});
const withConclusions = (part: MinutesPart, conclusions: readonly ConclusionView[]): MinutesPart => ({
  ...part,
  conclusions: put(part.conclusions, conclusions, sameItem, byConclusionOrder),
});

/** The minutes of one meeting: drafts for chair and secretaries, the published for everybody they concern. */
export function reduceMinutes(part: MinutesPart, { event, view }: TypedEvent): MinutesPart {
  switch (event) {
    case 'minutes.outcome-recorded':
      return withOutcomes(part, [view.outcome]);
    case 'minutes.conclusion-written':
      return withConclusions(part, [view.conclusion]);
    case 'minutes.speech-written':
      return { ...part, speeches: put(part.speeches, [view.speech], sameSpeech, bySpeechOrder) };
    case 'minutes.conclusions-published':
      return withConclusions(withOutcomes(part, view.outcomes), view.conclusions);
    default:
      return part;
  }
}
