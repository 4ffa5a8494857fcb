import { Injectable } from '@nestjs/common';
import { type Id, identityAccess, type UnitEdit, type UnitView } from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { Unit } from '../data/entities.js';
import { lockTree } from '../data/unit-tree.js';
import { UnitRepository } from '../data/unit.repository.js';
import { unitView } from '../data/unit-views.js';

/** Renames, reorders or moves a unit with everything below it. */
@Injectable()
export class EditUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitRepository,
  ) {}

  /** @throws identity/unit-in-circle, platform/changed-meanwhile, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, unitId: Id, { rev, ...input }: UnitEdit): Promise<UnitView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await lockTree(tx.manager);
      const { unit, path } = await this.units.require(tx, actor, unitId);

      if (input.parentId !== unit.parentId) {
        if (!identityAccess['unit.move'](actor.roles, path)) throw new AppError('platform/forbidden');
        const target = await this.units.requireParent(tx, actor, input.parentId);
        if (target.includes(unitId)) throw new AppError('identity/unit-in-circle');
      }

      if (rev !== unit.rev) throw changedMeanwhile(unitView(unit));

      const wasNamed = unit.name;
      const saved = await tx.manager.save(Unit, tx.manager.create(Unit, { ...unit, ...input }));

      if (saved.name !== wasNamed) await this.units.tellPeople(tx, unitId);
      tx.audit({ action: 'identity.unit-edited', subject: `unit:${unitId}`, details: { parentId: input.parentId } });
      return unitView(saved);
    });
  }
}
