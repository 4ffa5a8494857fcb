import { type Id, personStream, type RoleGrant } from '@app/contracts';
import { type Tx } from '@app/platform';
import { sessionLimits } from '../rules/session-limits.js';
import { personView } from './person-views.js';
import { type SessionRepository } from './session.repository.js';

/** Tells a person what they hold now; their sockets come back with it, their sessions keep to its limits. */
export async function tellRoles(tx: Tx, sessions: SessionRepository, personId: Id): Promise<void> {
  const { roles, aideOf } = await personView(tx.manager, personId);
  const held: readonly RoleGrant[] = roles.map(({ role, unitId, bodyId }) => ({ role, unitId, bodyId }));
  await sessions.tighten(tx, personId, sessionLimits(held));
  tx.publish(personStream(personId), 'identity.roles-changed', { personId, roles: held, aideOf });
}
