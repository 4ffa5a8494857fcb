import { Injectable } from '@nestjs/common';
import { type Id, identityAccess, type PersonFacts, type PlacedRole, type RoleGrant } from '@app/contracts';
import { AppError, notFound, type PersonActor, type Tx } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { Person } from './entities.js';
import { placeRoles, unitPaths } from './unit-tree.js';

interface HeldRow extends RoleGrant {
  readonly person_id: Id;
}

/** People under their lock, and what decides who may administer them. */
@Injectable()
export class PersonRepository {
  /**
   * Locks a person whom the actor may administer. Lock order: people by id, then what belongs to them.
   * @throws platform/not-found when the actor may not even see them, platform/forbidden
   */
  async requireManaged(tx: Tx, actor: PersonActor, personId: Id): Promise<Person> {
    const person = await this.lock(tx, personId);
    const facts = (await this.facts(tx.manager, [personId])).get(personId);
    if (!person || !facts || !identityAccess['person.read'](actor.roles, facts)) throw notFound();
    if (!identityAccess['person.manage'](actor.roles, facts)) throw new AppError('platform/forbidden');
    return person;
  }

  /** @throws platform/not-found */
  async requireReadable(manager: EntityManager, actor: PersonActor, personId: Id): Promise<PersonFacts> {
    const facts = (await this.facts(manager, [personId])).get(personId);
    if (!facts || !identityAccess['person.read'](actor.roles, facts)) throw notFound();
    return facts;
  }

  lock(tx: Tx, personId: Id): Promise<Person | null> {
    return tx.manager.findOne(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Where people stand in the tree and what they hold; unknown ids are left out. */
  async facts(manager: EntityManager, ids: readonly Id[]): Promise<ReadonlyMap<Id, PersonFacts>> {
    const posts = await manager.query<{ person_id: Id; unit_id: Id | null; is_main: boolean | null }[]>(
      `select p.id as person_id, o.unit_id, o.is_main from people p left join posts o on o.person_id = p.id where p.id = any($1)`,
      [ids],
    );
    const grants = await manager.query<HeldRow[]>(
      `select person_id, role, unit_id as "unitId", body_id as "bodyId" from role_grants where person_id = any($1)`,
      [ids],
    );
    const paths = await unitPaths(
      manager,
      posts.flatMap((post) => post.unit_id ?? []),
    );
    const placed = await placeRoles(manager, grants);
    const facts = new Map<Id, { posts: PersonFacts['posts'][number][]; roles: PlacedRole[] }>();
    for (const post of posts) {
      const known = facts.get(post.person_id) ?? { posts: [], roles: [] };
      if (post.unit_id !== null)
        known.posts.push({ path: paths.get(post.unit_id) ?? [], isMain: post.is_main === true });
      facts.set(post.person_id, known);
    }
    grants.forEach((grant, index) => facts.get(grant.person_id)?.roles.push(placed[index]!));
    return facts;
  }
}
