import { type Id, identityAccess } from '@app/contracts';
import { AppError, notFound, type PersonActor, type Tx } from '@app/platform';
import { type PersonRepository } from './person.repository.js';

/** Locks both and refuses whoever does not administer both. @throws platform/not-found, platform/forbidden */
export async function requireBoth(
  tx: Tx,
  people: PersonRepository,
  actor: PersonActor,
  { leaderId, aideId }: { readonly leaderId: Id; readonly aideId: Id },
): Promise<void> {
  for (const id of [leaderId, aideId].sort()) await people.lock(tx, id);
  const facts = await people.facts(tx.manager, [leaderId, aideId]);
  const [leader, aide] = [facts.get(leaderId), facts.get(aideId)];
  if (!leader || !aide) throw notFound();
  const seen = [leader, aide].every((one) => identityAccess['person.read'](actor.roles, one));
  if (!seen) throw notFound();
  if (!identityAccess['aide.edit'](actor.roles, leader, aide)) throw new AppError('platform/forbidden');
}
