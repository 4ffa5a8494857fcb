import { Injectable } from '@nestjs/common';
import { type BodyInput, type BodyView } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { bodyView } from '../data/body-views.js';
import { BodyRepository } from '../data/body.repository.js';
import { Body } from '../data/entities.js';

/** A new decision-making body at a unit in reach, with an empty roll. */
@Injectable()
export class CreateBody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyRepository,
  ) {}

  /** @throws platform/not-found */
  execute(actor: PersonActor, input: BodyInput): Promise<BodyView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.bodies.requireUnit(tx, actor, input.unitId);

      const id = uuidv7();
      await tx.manager.insert(Body, { ...input, id });

      tx.audit({ action: 'identity.body-created', subject: `body:${id}`, details: { unitId: input.unitId } });
      return bodyView(tx.manager, id);
    });
  }
}
