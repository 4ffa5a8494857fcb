import { type Id, identityAccess, type PostInput } from '@app/contracts';
import { AppError, notFound, type PersonActor, type Tx } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { comparePosts, hasOneMain } from '../rules/posts.js';
import { Post } from './entities.js';
import { unitPaths } from './unit-tree.js';

/**
 * Brings a person's posts to `wanted`. Posts outside the actor's reach stay as they are: an administrator of one office
 * neither gives nor takes what somebody is elsewhere.
 * @throws identity/one-main-post, platform/not-found for a unit outside the reach, platform/forbidden
 */
export async function savePosts(tx: Tx, actor: PersonActor, personId: Id, wanted: readonly PostInput[]): Promise<void> {
  if (!hasOneMain(wanted)) throw new AppError('identity/one-main-post');
  const present = await tx.manager.findBy(Post, { personId });
  const { added, removed, changed } = comparePosts(present, wanted);
  const paths = await unitPaths(
    tx.manager,
    [...added, ...removed, ...changed].map((post) => post.unitId),
  );
  const reached = (unitId: Id): boolean => {
    const path = paths.get(unitId);
    return path !== undefined && identityAccess['post.give'](actor.roles, path);
  };
  if (!added.every((post) => reached(post.unitId))) throw notFound();
  if (![...removed, ...changed].every((post) => reached(post.unitId))) throw new AppError('platform/forbidden');

  for (const post of removed) await tx.manager.delete(Post, { id: post.id });
  // Two main posts must not stand side by side for a moment: first none is, then one.
  for (const post of [...changed].sort((a, b) => Number(a.isMain) - Number(b.isMain)))
    await tx.manager.update(Post, { id: post.id }, { isMain: post.isMain });
  for (const { unitId, title, isMain } of added)
    await tx.manager.insert(Post, { id: uuidv7(), personId, unitId, title, isMain });
}
