import { Injectable } from '@nestjs/common';
import { type Id, identityAccess } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { FOREIGN_KEY, refuseConflicts } from '../data/conflicts.js';
import { Unit } from '../data/entities.js';
import { lockTree } from '../data/unit-tree.js';
import { UnitRepository } from '../data/unit.repository.js';

/** A unit that nothing hangs at: no units, posts, bodies, roles or agenda items. */
@Injectable()
export class RemoveUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitRepository,
  ) {}

  /** @throws identity/unit-not-empty, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, unitId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await lockTree(tx.manager);
      const { path } = await this.units.require(tx, actor, unitId);

      if (!identityAccess['unit.remove'](actor.roles, path)) throw new AppError('platform/forbidden');

      // Whoever points at it, also from other subjects, holds it by a foreign key.
      await refuseConflicts(tx.manager.delete(Unit, { id: unitId }), { [FOREIGN_KEY]: 'identity/unit-not-empty' });

      tx.audit({ action: 'identity.unit-removed', subject: `unit:${unitId}`, details: {} });
    });
  }
}
