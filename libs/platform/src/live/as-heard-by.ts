import { type EventName, type StreamEvent } from '@app/contracts';
import { type Actor } from '../access/actor.js';

/** Of a person's own stream, what says nothing of other meetings. */
const HARMLESS: ReadonlySet<string> = new Set<EventName>([
  'annotations.marks-changed',
  'identity.person-changed',
  'identity.person-disabled',
  'identity.roll-changed',
  'identity.session-ended',
]);
/** Keeps the number, tells nothing: a client that misses a number would wait for it. */
const ELSEWHERE = 'live.elsewhere';

/**
 * The event as this actor hears it. A hall tablet lies on a table: of its person's own stream it hears what concerns its
 * meeting, and of the rest (other meetings, an aide's leaders, roles, codes) only that a number was given.
 */
export function asHeardBy(actor: Actor, event: StreamEvent): StreamEvent {
  if (actor.kind !== 'person' || actor.onlyMeetingId === null || !event.stream.startsWith('person:')) return event;
  const { meetingId } = (event.view ?? {}) as { readonly meetingId?: unknown };
  if (meetingId === actor.onlyMeetingId || (meetingId === undefined && HARMLESS.has(event.event))) return event;
  return { ...event, event: ELSEWHERE, view: {} };
}
