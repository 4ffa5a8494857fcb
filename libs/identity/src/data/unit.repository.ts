import { Injectable } from '@nestjs/common';
import { type Id, identityAccess, personStream, type UnitPath } from '@app/contracts';
import { AppError, notFound, type PersonActor, type Tx } from '@app/platform';
import { Unit } from './entities.js';
import { personCards } from './person-cards.js';
import { unitPath } from './unit-tree.js';

@Injectable()
export class UnitRepository {
  /** Locks a unit in the actor's reach. @throws platform/not-found also for a unit outside it */
  async require(tx: Tx, actor: PersonActor, unitId: Id): Promise<{ readonly unit: Unit; readonly path: UnitPath }> {
    const unit = await tx.manager.findOne(Unit, { where: { id: unitId }, lock: { mode: 'pessimistic_write' } });
    const path = unit === null ? null : await unitPath(tx.manager, unitId);
    if (!unit || !path || !identityAccess['unit.edit'](actor.roles, path)) throw notFound();
    return { unit, path };
  }

  /** Where a new or moved unit shall hang. @throws platform/not-found, platform/forbidden (above every unit) */
  async requireParent(tx: Tx, actor: PersonActor, parentId: Id | null): Promise<UnitPath> {
    const path = parentId === null ? [] : await unitPath(tx.manager, parentId);
    if (path === null) throw notFound();
    if (identityAccess['unit.create'](actor.roles, path)) return path;
    throw parentId === null ? new AppError('platform/forbidden') : notFound();
  }

  /** The unit's name stands beside everybody who has the main post in it. */
  async tellPeople(tx: Tx, unitId: Id): Promise<void> {
    const rows = await tx.manager.query<{ person_id: Id }[]>(
      `select person_id from posts where unit_id = $1 and is_main order by person_id`,
      [unitId],
    );
    const cards = await personCards(
      tx.manager,
      rows.map((row) => row.person_id),
    );
    cards.forEach((person) => tx.publish(personStream(person.id), 'identity.person-changed', { person }));
  }
}
