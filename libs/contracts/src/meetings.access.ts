import { type MeetingFacts, type MeetingState, type SeatRole } from './meetings.js';

/**
 * Permissions of a meeting, written once: the server evaluates them under the lock, the web over its store.
 * Every act of the chair is also open to the secretary, on the chair's direction.
 */
const has = (facts: MeetingFacts, ...roles: readonly SeatRole[]): boolean =>
  roles.some((role) => facts.roles.includes(role));
const inState = (facts: MeetingFacts, ...states: readonly MeetingState[]): boolean => states.includes(facts.state);

/** Prepares and runs the meeting: the secretariat of the body, or a secretary's seat. */
const prepares = (facts: MeetingFacts): boolean => facts.isSecretariat || has(facts, 'secretary');
const leads = (facts: MeetingFacts): boolean => has(facts, 'chair') || prepares(facts);
const running = (facts: MeetingFacts): boolean => inState(facts, 'in-session', 'paused');
const beforeSession = (facts: MeetingFacts): boolean => inState(facts, 'draft', 'submitted', 'approved', 'issued');

export const meetingAccess = {
  /** Before the invitation goes out only those who prepare it, and the chair once it was submitted, know of it. */
  'meeting.read': (f: MeetingFacts): boolean =>
    prepares(f) ||
    (f.state !== 'draft' && (has(f, 'chair') || f.isChairman)) ||
    (f.wasIssued && (f.roles.length > 0 || f.isAide)),
  /** The whole agenda and everybody present; a guest of named items sees only his. */
  'meeting.read-all': (f: MeetingFacts): boolean =>
    prepares(f) || (f.itemIds === null && (f.roles.length > 0 || f.isAide || f.isChairman)),
  /** Script, missing people, results before the announcement. */
  'meeting.read-chair': (f: MeetingFacts): boolean => leads(f),
  'meeting.edit': (f: MeetingFacts): boolean => prepares(f) && !inState(f, 'closed', 'concluded', 'cancelled'),
  'meeting.submit': (f: MeetingFacts): boolean => prepares(f) && f.needsApproval,
  'meeting.approve': (f: MeetingFacts): boolean => has(f, 'chair') || f.isChairman || prepares(f),
  'meeting.issue': (f: MeetingFacts): boolean => prepares(f),
  'meeting.cancel': (f: MeetingFacts): boolean => leads(f),
  'meeting.move': (f: MeetingFacts): boolean => prepares(f) && beforeSession(f),
  /** Open, pause, resume, close; begin, end, skip items; hand over the chair. */
  'meeting.run': (f: MeetingFacts): boolean => leads(f),
  'meeting.conclude': (f: MeetingFacts): boolean => prepares(f),
  'agenda.edit': (f: MeetingFacts): boolean => prepares(f) && !inState(f, 'closed', 'concluded', 'cancelled'),
  'agenda.edit-script': (f: MeetingFacts): boolean => leads(f) && !inState(f, 'concluded', 'cancelled'),
  'seats.edit': (f: MeetingFacts): boolean => prepares(f) && !inState(f, 'closed', 'concluded', 'cancelled'),
  /** Is the meeting going on, so that floor, pages and ballots move? */
  'session.running': (f: MeetingFacts): boolean => running(f),
} as const;
export type MeetingPermission = keyof typeof meetingAccess;
