import { Injectable } from '@nestjs/common';
import { type BodyEdit, type BodyView, type Id } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { bodyView } from '../data/body-views.js';
import { BodyRepository } from '../data/body.repository.js';
import { Body } from '../data/entities.js';

/** Name and place of a body. */
@Injectable()
export class EditBody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyRepository,
  ) {}

  /** @throws platform/changed-meanwhile, platform/not-found, platform/forbidden */
  execute(actor: PersonActor, bodyId: Id, { rev, ...input }: BodyEdit): Promise<BodyView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const body = await this.bodies.require(tx, actor, bodyId, rev);

      if (input.unitId !== body.unitId) await this.bodies.requireUnit(tx, actor, input.unitId);

      await tx.manager.update(Body, { id: bodyId }, { ...input });

      tx.audit({ action: 'identity.body-edited', subject: `body:${bodyId}`, details: { unitId: input.unitId } });
      return bodyView(tx.manager, bodyId);
    });
  }
}
