import { type MeetingState } from '@app/contracts';

/** Who calls. `secretary` holds a seat, `secretariat` the system role of the body; `aide` helps `member`; the guest attends the first item. */
export const callers = [
  'anonymous',
  'stranger',
  'chair',
  'secretary',
  'member',
  'attendee',
  'observer',
  'guest',
  'aide',
  'secretariat',
  'otherSecretariat',
  'sysadmin',
  'orgAdmin',
  'auditor',
  'technician',
] as const;
export type Caller = (typeof callers)[number];

/** States of the meeting that the matrix looks at. */
export const matrixStates = ['draft', 'issued', 'in-session', 'closed'] as const;
export type MatrixState = Extract<MeetingState, (typeof matrixStates)[number]>;

const preparers: readonly Caller[] = ['secretary', 'secretariat'];
const invited: readonly Caller[] = ['chair', 'member', 'attendee', 'observer', 'guest', 'aide'];

/** Who knows of the meeting at all; for everybody else it is not there. */
export const knows = (caller: Caller, state: MatrixState): boolean =>
  preparers.includes(caller) || (state !== 'draft' && invited.includes(caller));

/** Groups that rows are written with. */
export const groups = {
  /** Secretariat of the body, or a secretary's seat. */
  prepares: ['secretary', 'secretariat'],
  /** The chair too: every act of the chair is open to the secretary, on the chair's direction. */
  leads: ['chair', 'secretary', 'secretariat'],
  /** The whole meeting, not only named items. */
  whole: ['chair', 'secretary', 'secretariat', 'member', 'attendee', 'observer', 'aide'],
  /** Everybody who knows of it. */
  all: ['chair', 'secretary', 'secretariat', 'member', 'attendee', 'observer', 'aide', 'guest'],
} as const satisfies Readonly<Record<string, readonly Caller[]>>;
