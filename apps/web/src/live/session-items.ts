import { type AgendaItemView, type Id } from '@app/contracts';
import { type Segment } from '../ui/session-line/session-summary.js';

const segmentState = { planned: 'next', current: 'now', done: 'done', skipped: 'skipped' } as const;

/**
 * Items that are taken up one by one, in that order. One with parts is only their heading, unless it is decided on as a
 * whole: then its parts come first, the whole after them.
 */
export function sessionItems(items: readonly AgendaItemView[]): readonly AgendaItemView[] {
  const headings = new Set(items.map(({ parentId }) => parentId));
  return inCourse(items, null).filter(({ id, state, hasVote }) => !headings.has(id) || hasVote || state === 'current');
}

/** Every part before its whole; a part whose whole the reader does not see (a guest's item) stands for itself. */
function inCourse(items: readonly AgendaItemView[], wholeId: Id | null): readonly AgendaItemView[] {
  const known = new Set(items.map(({ id }) => id));
  return items
    .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === wholeId)
    .flatMap((item) => [...inCourse(items, item.id), item]);
}

/** What belongs to an item, parts of parts included, in the order in which it is taken up. */
export const partsOf = (items: readonly AgendaItemView[], wholeId: Id): readonly AgendaItemView[] =>
  inCourse(items, wholeId);

/** The item the session is on; null between two. */
export const currentItem = (items: readonly AgendaItemView[]): AgendaItemView | null =>
  items.find(({ state }) => state === 'current') ?? null;

/** Seconds an item has had so far. @param nowMs server time */
export const secondsUsed = ({ secondsUsed: before, beganAt }: AgendaItemView, nowMs: number): number =>
  before + (beganAt === null ? 0 : Math.max(0, Math.floor((nowMs - Date.parse(beganAt)) / 1000)));

/** The item that comes next: a part of the current one, then the first still planned after it, then the first planned at all. */
export function nextItem(items: readonly AgendaItemView[]): AgendaItemView | null {
  const all = sessionItems(items);
  const here = all.findIndex(({ state }) => state === 'current');
  const current = all[here];
  const isPlanned = ({ state }: AgendaItemView): boolean => state === 'planned';
  const parts = new Set(current ? partsOf(items, current.id) : []);
  return (
    all.find((item) => parts.has(item) && isPlanned(item)) ??
    all.slice(here + 1).find(isPlanned) ??
    all.find(isPlanned) ??
    null
  );
}

/**
 * When each item that is not over ends if all keep to their plan from now on, server time in milliseconds; an item over
 * its time ends now.
 */
export function expectedEnds(items: readonly AgendaItemView[], nowMs: number): ReadonlyMap<Id, number> {
  const ends = new Map<Id, number>();
  let at = nowMs;
  for (const item of sessionItems(items)) {
    if (item.state !== 'current' && item.state !== 'planned') continue;
    at += Math.max(0, item.minutesPlanned * 60 - secondsUsed(item, nowMs)) * 1000;
    ends.set(item.id, at);
  }
  return ends;
}

/** The end of the whole session by the same reckoning; null when nothing is left. */
export const expectedEnd = (items: readonly AgendaItemView[], nowMs: number): number | null =>
  [...expectedEnds(items, nowMs).values()].at(-1) ?? null;

/** The session line. */
export const sessionSegments = (items: readonly AgendaItemView[], nowMs: number): readonly Segment[] =>
  sessionItems(items).map((item) => ({
    id: item.id,
    minutes: item.minutesPlanned,
    state: segmentState[item.state],
    hasVote: item.hasVote,
    used: item.minutesPlanned === 0 ? 0 : Math.min(1, secondsUsed(item, nowMs) / (item.minutesPlanned * 60)),
  }));
