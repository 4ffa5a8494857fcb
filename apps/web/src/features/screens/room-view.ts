import { type LiveMeeting, presentationOf, speakerOf } from '@app/client';
import { type BallotView, type FloorView, type Instant, type PresentationView } from '@app/contracts';

/** What stands in the middle of a room screen: one thing at a time, readable from the last row. */
export type RoomView =
  | { readonly kind: 'before' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'over' }
  | { readonly kind: 'ballot'; readonly ballot: BallotView }
  /** Votes are in, the chair has not announced yet. */
  | { readonly kind: 'counted'; readonly ballot: BallotView }
  | { readonly kind: 'result'; readonly ballot: BallotView }
  | { readonly kind: 'floor'; readonly floor: FloorView | null; readonly presentation: PresentationView | null };

/** A result leaves the screen by itself after this long, sooner when the session goes on. */
const RESULT_FOR_MS = 10 * 60_000;

/**
 * @param now server time in milliseconds
 * @param lastSpeech when the latest speech began that the screen knows of, also one that is over
 */
export function roomView(
  { meeting, speaking, presenting, voting }: LiveMeeting,
  now: number,
  lastSpeech: Instant | null = null,
): RoomView {
  switch (meeting.head.state) {
    case 'draft':
    case 'submitted':
    case 'approved':
    case 'issued':
      return { kind: 'before' };
    case 'paused':
      return { kind: 'paused' };
    case 'closed':
    case 'concluded':
    case 'cancelled':
      return { kind: 'over' };
    case 'in-session':
      break;
  }
  const open = voting.ballots.find(({ state }) => state === 'open');
  if (open) return { kind: 'ballot', ballot: open };

  const floor = speakerOf(speaking);
  const presentation = presentationOf(presenting);
  const spokenAt = floor?.beganAt ?? lastSpeech;
  const counted = voting.ballots.find(({ state }) => state === 'closed');
  if (counted && !wentOn(counted.closedAt, spokenAt, presentation)) return { kind: 'counted', ballot: counted };

  const item = meeting.items.find(({ state }) => state === 'current');
  const announced = voting.ballots
    .filter(({ announced: result, itemId }) => result !== null && (item === undefined || itemId === item.id))
    .reduce<BallotView | null>((latest, one) => (isLater(one.announcedAt, latest?.announcedAt) ? one : latest), null);
  const isFresh = announced !== null && now - Date.parse(announced.announcedAt ?? '') < RESULT_FOR_MS;
  if (isFresh && !wentOn(announced.announcedAt, spokenAt, presentation)) return { kind: 'result', ballot: announced };
  return { kind: 'floor', floor, presentation };
}

/** Has somebody spoken or shown a page since? Then the result has been seen. */
const wentOn = (since: Instant | null, spokenAt: Instant | null, presentation: PresentationView | null): boolean =>
  isLater(spokenAt, since) || isLater(presentation?.at, since);

const isLater = (a: string | null | undefined, b: string | null | undefined): boolean => (a ?? '') > (b ?? '');
