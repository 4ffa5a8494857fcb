import { type LiveMeeting } from '@app/client';
import {
  type AgendaItemView,
  type Id,
  minutesAccess,
  type OutcomeView,
  type RecordGap,
  recordGaps,
  type SpeechView,
  speechesOf,
} from '@app/contracts';
import { useMeeting } from '../../live/meeting-provider.js';

export interface Minutes {
  /** May this reader write now? */
  readonly canWrite: boolean;
  /** Chair or secretary: sees drafts, summaries and the record. */
  readonly leads: boolean;
  readonly speeches: readonly SpeechView[];
  readonly gaps: readonly RecordGap[];
  readonly outcomeOf: (itemId: Id) => OutcomeView | null;
}

/** Items that something may be written about. */
export const recordedItems = (items: readonly AgendaItemView[]): readonly AgendaItemView[] =>
  items.filter(({ isSecret }) => !isSecret);

const resultsOf = ({ voting }: LiveMeeting) =>
  voting.details.flatMap(({ ballotId, result }) => {
    const ballot = [...voting.ballots, ...voting.desk].find(({ id }) => id === ballotId);
    return ballot && result && ballot.state !== 'void'
      ? [{ itemId: ballot.itemId, outcome: result.tally.outcome }]
      : [];
  });

/** The minutes of the meeting as this reader has them. */
export function useMinutes(): Minutes {
  const live = useMeeting();
  const { meeting, minutes, speaking } = live;
  const speeches = speechesOf(minutes.speeches, speaking.past, speaking.floor);
  const leads = minutesAccess['minutes.lead'](meeting.facts);
  const { outcomes, conclusions } = minutes;
  const facts = { kind: meeting.head.kind, items: meeting.items, outcomes, conclusions, speeches };
  return {
    canWrite: minutesAccess['minutes.write'](meeting.facts),
    leads,
    speeches,
    gaps: leads ? recordGaps({ ...facts, results: resultsOf(live) }) : [],
    outcomeOf: (itemId) => outcomes.find((one) => one.itemId === itemId) ?? null,
  };
}
