import { Injectable } from '@nestjs/common';
import { type UnitInput, type UnitView } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { Unit } from '../data/entities.js';
import { lockTree } from '../data/unit-tree.js';
import { UnitRepository } from '../data/unit.repository.js';
import { unitView } from '../data/unit-views.js';

/** A new unit below one in reach. */
@Injectable()
export class CreateUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden */
  execute(actor: PersonActor, input: UnitInput): Promise<UnitView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await lockTree(tx.manager);

      await this.units.requireParent(tx, actor, input.parentId);

      const unit = tx.manager.create(Unit, { ...input, id: uuidv7() });
      await tx.manager.insert(Unit, unit);

      tx.audit({ action: 'identity.unit-created', subject: `unit:${unit.id}`, details: { parentId: input.parentId } });
      return unitView(unit);
    });
  }
}
