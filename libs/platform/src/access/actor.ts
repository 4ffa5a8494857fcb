import { type Id, type RoleGrant, type SystemRole } from '@app/contracts';

/** Who acts. `onlyMeetingId`: a hall tablet handed out for one meeting may do nothing outside it. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly personId: Id;
      readonly sessionId: Id;
      readonly roles: readonly RoleGrant[];
      readonly aideOf: readonly Id[];
      readonly onlyMeetingId: Id | null;
    }
  | { readonly kind: 'screen'; readonly screenId: Id; readonly meetingId: Id | null }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string };

export type PersonActor = Extract<Actor, { kind: 'person' }>;

export const anonymous: Actor = { kind: 'anonymous' };
export const systemActor = (name: string): Actor => ({ kind: 'system', name });

/** Stable text of who acted, as stored with idempotency keys, audit entries and in the database session. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.personId}`;
    case 'screen':
      return `screen:${actor.screenId}`;
    case 'system':
      return `system:${actor.name}`;
    case 'anonymous':
      return 'anonymous';
  }
}

/** Does the person hold this system role anywhere? Scope (unit, body) is checked by the command on the object. */
export const holdsRole = (actor: Actor, role: SystemRole): boolean =>
  actor.kind === 'person' && actor.roles.some((grant) => grant.role === role);
