import { type LiveMeeting } from '@app/client';
import { type AgendaItemView } from '@app/contracts';
import { sessionItems } from '../../live/session-items.js';

/** What a session still lacks before it opens; items by their numbers. */
export interface Readiness {
  /** Seats whose invitation nobody answered. */
  readonly awaiting: number;
  readonly withoutPaper: readonly string[];
  readonly withoutScript: readonly string[];
  /** Items with a vote whose text is not prepared; null where none is voted on. */
  readonly withoutQuestion: readonly string[] | null;
}

/** Secret items have their papers in the hall, on paper. Pure. */
export function readinessOf({ meeting, invitations, documents, voting }: LiveMeeting): Readiness {
  const items = sessionItems(meeting.items);
  const voted = meeting.head.kind === 'session' ? items.filter(({ hasVote }) => hasVote) : [];
  const answered = new Set(
    invitations.answers.filter(({ answer }) => answer !== 'awaiting').map(({ seatId }) => seatId),
  );
  const asked = meeting.seats.filter(({ roles }) => !roles.includes('substitute'));
  const lacking = (of: readonly AgendaItemView[], has: (item: AgendaItemView) => boolean): readonly string[] =>
    of.filter((item) => !has(item)).map(({ number }) => number ?? '');
  return {
    awaiting: asked.filter(({ id }) => !answered.has(id)).length,
    withoutPaper: lacking(
      items,
      ({ id, isSecret }) => isSecret || documents.documents.some(({ itemId }) => itemId === id),
    ),
    withoutScript: lacking(items, ({ id }) =>
      meeting.scripts.some(({ itemId, script }) => itemId === id && script !== ''),
    ),
    withoutQuestion: voted.length === 0 ? null : lacking(voted, ({ id }) => voting.desk.some((b) => b.itemId === id)),
  };
}
