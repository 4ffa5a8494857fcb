import { secondsLeft, speakerOf, type LiveMeeting } from '@app/client';
import {
  type AgendaItemView,
  type BallotDetails,
  type BallotView,
  type FloorRequestView,
  type FloorView,
  type MeetingKind,
  type MeetingState,
  type QuorumStatus,
} from '@app/contracts';
import { currentItem, nextItem, partsOf } from '../../live/session-items.js';

/** What the proposal depends on, beside the state of the meeting. */
export interface StepFacts {
  readonly kind: MeetingKind;
  /** Null where the rules name none. */
  readonly quorum: QuorumStatus | null;
  readonly item: AgendaItemView | null;
  readonly next: AgendaItemView | null;
  /** Parts of the current item that are still to come; they come before the vote on the whole. */
  readonly parts: readonly AgendaItemView[];
  /** The item whose last part this is, left before to be decided on as a whole. */
  readonly whole: AgendaItemView | null;
  readonly floor: FloorView | null;
  /** Those who wait on the current item, first called first. */
  readonly queue: readonly FloorRequestView[];
  /** Every ballot that leads know of: drafts, what was entered by hand, opened and announced ones. */
  readonly ballots: readonly BallotView[];
  readonly details: readonly BallotDetails[];
}

/** The one next act of the chair. */
export type Step =
  | { readonly kind: 'wait-for-quorum'; readonly quorum: QuorumStatus }
  | { readonly kind: 'open-session'; readonly quorum: QuorumStatus | null }
  | { readonly kind: 'resume-session' }
  | { readonly kind: 'close-ballot'; readonly ballot: BallotView; readonly isTimeUp: boolean }
  | { readonly kind: 'conclude-tie'; readonly ballot: BallotView }
  | { readonly kind: 'announce'; readonly ballot: BallotView }
  | { readonly kind: 'call-speaker'; readonly request: FloorRequestView; readonly insteadOf: FloorView | null }
  | { readonly kind: 'end-speech'; readonly floor: FloorView; readonly isOver: boolean }
  | { readonly kind: 'open-ballot'; readonly item: AgendaItemView; readonly draft: BallotView | null }
  /** `from` ends with it; null = the session is on none. */
  | { readonly kind: 'begin-item'; readonly item: AgendaItemView; readonly from: AgendaItemView | null }
  | { readonly kind: 'end-item'; readonly item: AgendaItemView }
  | { readonly kind: 'close-session' }
  /** Nothing left to do for the chair. */
  | { readonly kind: 'none' };

/** Reads the facts off the live meeting. */
export function stepFacts({ meeting, attendance, speaking, voting }: LiveMeeting): StepFacts {
  const item = currentItem(meeting.items);
  return {
    kind: meeting.head.kind,
    quorum: attendance.quorum?.isKnown === true ? attendance.quorum : null,
    item,
    next: nextItem(meeting.items),
    parts: item === null ? [] : planned(partsOf(meeting.items, item.id)),
    whole: item === null ? null : wholeOf(meeting.items, item),
    floor: speakerOf(speaking),
    queue: speaking.queue.filter(({ itemId }) => itemId === item?.id),
    ballots: [...voting.ballots, ...voting.desk],
    details: voting.details,
  };
}

const planned = (items: readonly AgendaItemView[]): readonly AgendaItemView[] =>
  items.filter(({ state }) => state === 'planned');

function wholeOf(items: readonly AgendaItemView[], part: AgendaItemView): AgendaItemView | null {
  const whole = items.find(({ id }) => id === part.parentId);
  if (!whole || whole.state !== 'done' || !whole.hasVote) return null;
  return planned(partsOf(items, whole.id)).length === 0 ? whole : null;
}

/**
 * What the chair does next: one act, by what has to come first. A ballot comes before everything, its result before the
 * floor, the floor before the next item. Pure.
 * @param now server time in milliseconds
 */
export function nextStep(state: MeetingState, facts: StepFacts, now: number): Step {
  switch (state) {
    case 'issued':
      return opening(facts);
    case 'paused':
      return { kind: 'resume-session' };
    case 'in-session':
      return ballotStep(facts, now) ?? floorStep(facts, now) ?? itemStep(facts);
    case 'draft':
    case 'submitted':
    case 'approved':
    case 'closed':
    case 'concluded':
    case 'cancelled':
      return { kind: 'none' };
  }
}

function opening({ quorum }: StepFacts): Step {
  return quorum !== null && !quorum.isReached ? { kind: 'wait-for-quorum', quorum } : { kind: 'open-session', quorum };
}

function ballotStep({ ballots, details }: StepFacts, now: number): Step | null {
  const open = ballots.find(({ state }) => state === 'open');
  if (open)
    return { kind: 'close-ballot', ballot: open, isTimeUp: open.endsAt !== null && Date.parse(open.endsAt) <= now };

  const counted = ballots.find(({ state }) => state === 'closed');
  if (!counted) return null;
  const awaits = details.find(({ ballotId }) => ballotId === counted.id)?.result?.tally.awaits ?? null;
  return awaits === null ? { kind: 'announce', ballot: counted } : { kind: 'conclude-tie', ballot: counted };
}

function floorStep({ queue, floor }: StepFacts, now: number): Step | null {
  const [first] = queue;
  if (first) return { kind: 'call-speaker', request: first, insteadOf: floor };
  if (floor === null) return null;
  const left = secondsLeft(floor, now);
  return { kind: 'end-speech', floor, isOver: left !== null && left < 0 };
}

function itemStep(facts: StepFacts): Step {
  const { item, next, parts, whole } = facts;
  if (item === null) return next === null ? { kind: 'close-session' } : { kind: 'begin-item', item: next, from: null };

  const [part] = parts;
  if (part) return { kind: 'begin-item', item: part, from: item };
  if (awaitsVote(facts, item))
    return { kind: 'open-ballot', item, draft: ofItem(facts, item).find(({ state }) => state === 'draft') ?? null };
  const to = whole !== null && awaitsVote(facts, whole) ? whole : next;
  return to === null ? { kind: 'end-item', item } : { kind: 'begin-item', item: to, from: item };
}

const ofItem = ({ ballots }: StepFacts, { id }: AgendaItemView): readonly BallotView[] =>
  ballots.filter(({ itemId }) => itemId === id);

const awaitsVote = (facts: StepFacts, item: AgendaItemView): boolean =>
  facts.kind === 'session' && item.hasVote && !ofItem(facts, item).some(({ state }) => state === 'published');
