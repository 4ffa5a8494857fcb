import { type RoleGrant } from './identity.js';
import { type LifeAct, nextState } from './meeting-life.js';
import { type MeetingFacts, type MeetingState, meetingStates, type SeatRole } from './meetings.js';
import { type Id } from './platform.js';

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
const finished = (facts: MeetingFacts): boolean => inState(facts, 'closed', 'concluded', 'cancelled');

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
  'meeting.edit': (f: MeetingFacts): boolean => prepares(f) && !finished(f),
  'meeting.clone': (f: MeetingFacts): boolean => f.isSecretariat,
  'meeting.submit': (f: MeetingFacts): boolean => prepares(f),
  'meeting.approve': (f: MeetingFacts): boolean => has(f, 'chair') || f.isChairman || prepares(f),
  'meeting.issue': (f: MeetingFacts): boolean => prepares(f),
  'meeting.cancel': (f: MeetingFacts): boolean => leads(f),
  'meeting.move': (f: MeetingFacts): boolean => prepares(f),
  /** Open, pause, resume, close. */
  'meeting.run': (f: MeetingFacts): boolean => leads(f),
  'meeting.conclude': (f: MeetingFacts): boolean => prepares(f),
  'meeting.hand-over-chair': (f: MeetingFacts): boolean => leads(f) && !finished(f),
  'agenda.edit': (f: MeetingFacts): boolean => prepares(f) && !finished(f),
  'agenda.edit-script': (f: MeetingFacts): boolean => leads(f) && !inState(f, 'concluded', 'cancelled'),
  /** Begin, end and skip items. */
  'agenda.run': (f: MeetingFacts): boolean => leads(f) && inState(f, 'in-session'),
  'seats.edit': (f: MeetingFacts): boolean => prepares(f) && !finished(f),
  /** Is the meeting going on, so that floor, pages and ballots move? */
  'session.running': (f: MeetingFacts): boolean => running(f),
} as const;
export type MeetingPermission = keyof typeof meetingAccess;

/** Who may take a step in the meeting's life; whether it is legal from here says `nextState`. */
export const lifePermission: Readonly<Record<LifeAct, MeetingPermission>> = {
  submit: 'meeting.submit',
  approve: 'meeting.approve',
  'send-back': 'meeting.approve',
  issue: 'meeting.issue',
  move: 'meeting.move',
  open: 'meeting.run',
  pause: 'meeting.run',
  resume: 'meeting.run',
  close: 'meeting.run',
  conclude: 'meeting.conclude',
  cancel: 'meeting.cancel',
};

/** May this reader take the step now? The conditions beyond state and role (quorum, chair, ballot) only the server knows. */
export const mayTakeStep = (facts: MeetingFacts, act: LifeAct): boolean =>
  meetingAccess[lifePermission[act]](facts) && nextState(facts.state, act, facts) !== null;

/** Is the refusal the state's fault alone: would the same reader be allowed in another state of the meeting? */
export const mayInAnotherState = (facts: MeetingFacts, permission: MeetingPermission): boolean =>
  meetingStates.some((state) => meetingAccess[permission]({ ...facts, state }));

/** Secretariat of the body by system role: prepares its meetings and keeps its rule profiles. */
export const isSecretariatOf = (roles: readonly RoleGrant[], bodyId: Id): boolean =>
  roles.some((grant) => grant.role === 'secretariat' && (grant.bodyId === null || grant.bodyId === bodyId));

/** Do two standings show the same cut of the meeting? If not, only a fresh snapshot has what the other one shows. */
export function seesTheSame(a: MeetingFacts, b: MeetingFacts): boolean {
  const permissions = ['meeting.read', 'meeting.read-all', 'meeting.read-chair'] as const;
  const items = (facts: MeetingFacts): string => [...(facts.itemIds ?? [])].sort().join(' ');
  return (
    permissions.every((permission) => meetingAccess[permission](a) === meetingAccess[permission](b)) &&
    (a.itemIds === null) === (b.itemIds === null) &&
    items(a) === items(b)
  );
}
