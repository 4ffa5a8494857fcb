import { type ItemState, type MeetingCard } from '@app/contracts';
import { type Segment } from '../../ui/session-line/session-summary.js';

export const segmentState: Readonly<Record<ItemState, Segment['state']>> = {
  planned: 'next',
  current: 'now',
  done: 'done',
  skipped: 'skipped',
};

/** The session line of a card: one segment per item the reader may see. */
export const cardSegments = ({ items }: MeetingCard): readonly Segment[] =>
  items.map((item, index) => ({
    id: String(index),
    minutes: item.minutesPlanned,
    hasVote: item.hasVote,
    state: segmentState[item.state],
  }));
